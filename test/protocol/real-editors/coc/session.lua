-- Run in a Neovim with coc.nvim and the README's settings: says what a user of it would see, a fact a line.
-- A fault in here must end the editor, which would wait for its user.
local function session()
  local function say(name, value) io.stdout:write(name .. '=' .. tostring(value) .. '\n') end
  local function coc(...) return vim.fn.CocAction(...) end
  local function until_(holds)
    local value
    vim.wait(20000, function()
      value = holds()
      return value
    end, 50)
    return value
  end
  until_(function() return vim.g.coc_service_initialized == 1 end)
  vim.cmd('edit ' .. vim.fn.fnameescape(os.getenv('NIANBAO_REPORT')))
  say('filetype', vim.bo.filetype)
  local function reported(code)
    for _, one in ipairs(coc('diagnosticList')) do
      if one.message:find('nianbao ' .. code .. ']', 1, true) then return one end
    end
  end
  local found = until_(function() return reported('sum/one-cell') end)
  say('diagnostic', found and found.severity)
  local damaged = reported('text/damaged')
  say('damaged', damaged and damaged.severity)
  vim.fn.cursor(found.lnum, vim.fn.byteidx(vim.fn.getline(found.lnum), found.col - 1) + 1)
  coc('doHover')
  say('hover', until_(function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      local shown = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
      if vim.wo[window].previewwindow and shown:find('本行各类申请人之和', 1, true) then return true end
    end
  end))
  local symbols = coc('documentSymbols')
  say('symbols', #symbols > 0 and symbols[1].text:find('砚溪县水利局', 1, true) ~= nil)
  local before = vim.fn.getline('.')
  local fix = coc('quickfixes', 'n')[1]
  say('title', fix and fix.title)
  coc('doCodeAction', fix)
  say('fixed', until_(function() return vim.fn.getline('.') ~= before end))
  say('gone', until_(function() return not reported('sum/one-cell') end))
  vim.cmd('write')
  vim.fn.search('政府信息公开条例')
  coc('jumpDefinition')
  say('law', vim.fn.expand('%:t'))
end
-- Scripts are read before Neovim has started, for which coc.nvim waits.
vim.defer_fn(function()
  local ok, why = pcall(session)
  if not ok then io.stderr:write(tostring(why) .. '\n') end
  vim.cmd('qa!')
end, 0)
