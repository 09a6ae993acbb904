-- Run in a Neovim that has read the README's configuration: says what a user of it would see, a fact a line.
-- A fault in here must end the editor, which would wait for its user.
local ok, why = pcall(function()
  local function say(name, value) io.stdout:write(name .. '=' .. tostring(value) .. '\n') end
  vim.cmd('edit ' .. vim.fn.fnameescape(os.getenv('NIANBAO_REPORT')))
  say('filetype', vim.bo.filetype)
  vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
  local found
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.code == 'sum/one-cell' then found = one end
  end
  say('diagnostic', found and found.code)
  local client = (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
  local position = { line = found.lnum, character = found.col }
  local text = vim.uri_from_bufnr(0)
  local function ask(method, params)
    params.textDocument = { uri = text }
    local answer = client.request_sync(method, params, 20000, 0)
    return answer and answer.result
  end
  local range = { start = position, ['end'] = position }
  local fix
  for _, action in ipairs(ask('textDocument/codeAction', { range = range, context = { diagnostics = {} } }) or {}) do
    if action.kind == 'quickfix' and not fix then fix = action end
  end
  if fix and not fix.edit then
    fix = client.request_sync('codeAction/resolve', fix, 20000, 0).result
  end
  local before = vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, false)[1]
  vim.lsp.util.apply_workspace_edit(fix.edit, client.offset_encoding)
  say('fixed', vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, false)[1] ~= before)
  say('hover', ask('textDocument/hover', { position = position }) ~= nil)
  say('symbols', #(ask('textDocument/documentSymbol', {}) or {}) > 0)
  say('definitions', client.server_capabilities.definitionProvider)
  say('lenses', client.server_capabilities.codeLensProvider)
end)
if not ok then io.stderr:write(tostring(why) .. '\n') end
vim.cmd('qa!')
