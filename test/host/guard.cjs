// Loaded into the VS Code server with --require: ends it when whoever holds the other end of its stdin is gone, even by SIGKILL.
// Some servers hand --require on to the extension host, whose stdin must be left alone.
if (/server-main\.js$/.test(process.argv[1] ?? '')) {
  const end = () => process.exit(0);
  process.stdin.on('end', end).on('error', end).resume();
}
