function! coc#_watch(name) abort
endfunction

function! coc#_cancel(...) abort
endfunction
