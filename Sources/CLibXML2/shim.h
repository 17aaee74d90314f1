// Debian builds libxml2 with ICU, and then its headers bring ICU's types. Foundation has its own ICU,
// and a target that imports both would see two of each; nothing of ours touches the fields that this
// leaves out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
