// Loaded into VS Code's server: when the launcher is gone, however it ended, its end of the channel closes, and the
// server ends with all that it started. The processes that the server forks load this too and leave it be.
if (/server-main\.js$/.test(process.argv[1])) {
  process.on('disconnect', () => {
    process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL');
  });
}
