let module = "OnRecord"
