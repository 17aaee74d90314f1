-- Asks for the paths of a file in turn; with WAIT each connection waits so many milliseconds before a request.
local paths, at, wait = {}, 0, tonumber(os.getenv("WAIT") or "0")

function init()
  for line in io.lines(os.getenv("PATHS")) do
    paths[#paths + 1] = line
  end
end

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end

if wait > 0 then
  function delay()
    return wait
  end
end
