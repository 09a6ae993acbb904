" Starts coc.nvim's half in Node in this Neovim and tells it of buffers, as its half in Vim does.
function! s:complain(job, lines, event) abort
  call chansend(v:stderr, filter(a:lines, 'v:val != ""') + [''])
endfunction
let g:coc_channel = jobstart(['node', $COC_SERVER], { 'rpc': v:true, 'on_stderr': function('s:complain') })

function! CocAction(method, ...) abort
  return coc#rpc#request(a:method, a:000)
endfunction

autocmd VimEnter * call coc#rpc#notify('VimEnter', [])
autocmd BufReadPost,BufNewFile * call coc#rpc#notify('CocAutocmd', ['BufCreate', str2nr(expand('<abuf>'))])
autocmd BufEnter * call coc#rpc#notify('CocAutocmd', ['BufEnter', str2nr(expand('<abuf>'))])
autocmd FileType * call coc#rpc#notify('CocAutocmd', ['FileType', expand('<amatch>'), str2nr(expand('<abuf>'))])
