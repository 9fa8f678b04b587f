-- A headless session of neovim (0.7 or later) with the language server. The environment says what to do:
--   LUOSHI_SERVER  the server's command line, JSON      LUOSHI_FILE  the policy document to open
--   LUOSHI_RULE    the rule whose finding is to be fixed LUOSHI_HOVER words to ask about
--   LUOSHI_JUMP    words to jump from                   LUOSHI_DRAFT  the lines of a text to format, JSON
-- Prints one JSON object: what the editor saw. An error in it, or a server that does not answer, ends with exit code 1.
local patience = 10000

local function wait_for(what, condition)
  assert(vim.wait(patience, condition, 20), 'waited in vain: ' .. what)
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.LUOSHI_FILE))
  local buffer = vim.api.nvim_get_current_buf()
  local id = assert(vim.lsp.start_client({ -- vim.lsp.start came with 0.8
    name = 'luoshi',
    cmd = vim.fn.json_decode(vim.env.LUOSHI_SERVER),
    root_dir = vim.fn.fnamemodify(vim.env.LUOSHI_FILE, ':h'),
    get_language_id = function() return 'policy' end,
  }))
  assert(vim.lsp.buf_attach_client(buffer, id))
  local client = vim.lsp.get_client_by_id(id)
  wait_for('the server', function() return client.initialized end)

  local function of_rule()
    return vim.tbl_filter(function(d) return d.code == vim.env.LUOSHI_RULE end, vim.diagnostic.get(buffer))
  end
  local function ask(method, params)
    local answers, why = vim.lsp.buf_request_sync(buffer, method, params, patience)
    local answer = assert(answers, why)[id]
    assert(answer and not answer.error, method .. ': ' .. vim.inspect(answer))
    return answer.result
  end

  -- Diagnostics: pushed, as this editor does not ask for them.
  wait_for('diagnostics', function() return #of_rule() > 0 end)
  local seen = {}
  for _, d in ipairs(of_rule()) do
    table.insert(seen, { line = d.lnum, source = d.source, message = d.message })
  end

  -- Hover.
  vim.fn.cursor(1, 1)
  assert(vim.fn.search(vim.env.LUOSHI_HOVER) > 0, 'no such words')
  local hover = ask('textDocument/hover', vim.lsp.util.make_position_params(0, client.offset_encoding))

  -- Definition and references.
  vim.fn.cursor(1, 1)
  assert(vim.fn.search(vim.env.LUOSHI_JUMP) > 0, 'no such words')
  local there = vim.lsp.util.make_position_params(0, client.offset_encoding)
  local definition = ask('textDocument/definition', there)
  there.context = { includeDeclaration = true }
  local references = ask('textDocument/references', there)

  -- The first quick fix of the first finding, applied to the text.
  local finding = of_rule()[1]
  local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
  params.range = finding.user_data.lsp and finding.user_data.lsp.range or {
    start = { line = finding.lnum, character = 0 },
    ['end'] = { line = finding.end_lnum, character = 0 },
  }
  params.context = { diagnostics = { {
    range = params.range, message = finding.message, code = finding.code, source = finding.source,
  } } }
  local actions = ask('textDocument/codeAction', params)
  local fix
  for _, action in ipairs(actions) do
    if action.isPreferred and action.kind == 'quickfix' then fix = fix or action end
  end
  assert(fix, 'no preferred quick fix: ' .. vim.inspect(actions))
  if not fix.edit then fix = ask('codeAction/resolve', fix) end
  vim.lsp.util.apply_workspace_edit(fix.edit, client.offset_encoding)
  wait_for('the finding to go', function() return #of_rule() == #seen - 1 end)

  local function lines() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n') end
  local text = lines()

  -- Formatting of a text that is not in form.
  vim.api.nvim_buf_set_lines(buffer, 0, -1, true, vim.fn.json_decode(vim.env.LUOSHI_DRAFT))
  local edits = ask('textDocument/formatting', vim.lsp.util.make_formatting_params())
  vim.lsp.util.apply_text_edits(edits, buffer, client.offset_encoding)
  local formatted = { text = lines() }
  formatted.again = #ask('textDocument/formatting', vim.lsp.util.make_formatting_params())

  client.stop()
  wait_for('the end of the server', function() return client.is_stopped() end)
  return {
    diagnostics = seen, hover = hover, definition = definition, references = references, fix = fix.title, text = text,
    formatted = formatted,
  }
end

local ok, result = xpcall(session, debug.traceback)
io.stdout:write((ok and vim.fn.json_encode(result) or tostring(result)) .. '\n')
vim.cmd(ok and 'qa!' or 'cq! 1')
