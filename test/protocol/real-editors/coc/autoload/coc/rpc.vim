function! coc#rpc#request(method, args) abort
  return call('rpcrequest', [g:coc_channel, a:method] + a:args)
endfunction

function! coc#rpc#notify(method, args) abort
  return call('rpcnotify', [g:coc_channel, a:method] + a:args)
endfunction
