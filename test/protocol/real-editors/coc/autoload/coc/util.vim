" What coc.nvim's half in Node asks of its half in Vim, as far as it is asked here: npm has the former alone.
function! coc#util#path_replace_patterns() abort
  return v:null
endfunction

function! coc#util#vim_info() abort
  return {
    \ 'mode': mode(), 'config': {}, 'version': '0.7.2', 'isVim': v:false, 'isCygwin': v:false, 'isiTerm': v:false,
    \ 'floating': v:false, 'textprop': v:false, 'pumevent': v:false, 'sign': v:false, 'extensionRoot': $COC_DATA_HOME,
    \ 'globalExtensions': [], 'workspaceFolders': v:null, 'watchExtensions': [], 'disabledSources': {}, 'filetypeMap': {},
    \ 'vimCommands': [], 'locationlist': v:false, 'columns': &columns, 'lines': &lines, 'cmdheight': &cmdheight,
    \ 'completeOpt': &completeopt, 'runtimepath': &runtimepath, 'progpath': v:progpath, 'colorscheme': '', 'background': &background,
    \ }
endfunction

function! coc#util#get_bufoptions(bufnr) abort
  if !bufloaded(a:bufnr) | return v:null | endif
  return {
    \ 'fullpath': fnamemodify(bufname(a:bufnr), ':p'), 'filetype': getbufvar(a:bufnr, '&filetype'), 'eol': 1, 'size': 1,
    \ 'buftype': getbufvar(a:bufnr, '&buftype'), 'iskeyword': getbufvar(a:bufnr, '&iskeyword'), 'previewwindow': v:false,
    \ 'winid': bufwinid(a:bufnr), 'changedtick': getbufvar(a:bufnr, 'changedtick'), 'variables': {},
    \ }
endfunction

function! coc#util#cursor() abort
  return [line('.') - 1, strchars(strpart(getline('.'), 0, col('.') - 1))]
endfunction

function! coc#util#get_format_opts(bufnr) abort
  return [&tabstop, &expandtab]
endfunction

function! coc#util#check_refresh(bufnr) abort
  return 1
endfunction

function! coc#util#do_autocmd(name) abort
endfunction

function! coc#util#unplace_signs(bufnr, signs) abort
endfunction

function! coc#util#clearmatches(ids) abort
endfunction

function! coc#util#set_buf_var(bufnr, name, value) abort
  call setbufvar(a:bufnr, a:name, a:value)
endfunction

function! coc#util#echo_messages(highlight, lines) abort
  call chansend(v:stderr, a:lines + [''])
endfunction

function! coc#util#echo_line() abort
  return ''
endfunction

function! coc#util#add_matchids(ids) abort
endfunction

function! coc#util#echo_lines(lines) abort
endfunction

function! coc#util#jump(command, path, position) abort
  execute a:command fnameescape(a:path)
endfunction
