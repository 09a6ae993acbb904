-- The README's configuration in a Neovim older than 0.11: what it calls stands on what that version has. Newer ones are given nothing.
if not vim.lsp.config then
  vim.g.do_filetype_lua = 1
  vim.g.did_load_filetypes = 0
  local configs = {}
  vim.lsp.config = function(name, config) configs[name] = config end
  vim.lsp.enable = function(name)
    local config = configs[name]
    vim.api.nvim_create_autocmd('FileType', {
      pattern = config.filetypes,
      callback = function(event)
        local root = vim.loop.cwd()
        local found = {}
        for _, marker in ipairs(config.root_markers) do
          local path = vim.fn.finddir(marker, event.file .. ';')
          if path == '' then path = vim.fn.findfile(marker, vim.fn.fnamemodify(event.file, ':p:h') .. ';') end
          if path ~= '' then found[#found + 1] = vim.fn.fnamemodify(path, ':p:h') end
        end
        local client = vim.lsp.start_client({
          name = name,
          cmd = config.cmd,
          settings = config.settings,
          root_dir = found[1] or root,
          workspace_folders = { { uri = vim.uri_from_fname(found[1] or root), name = 'w' } },
        })
        vim.lsp.buf_attach_client(event.buf, client)
      end,
    })
  end
end
