// Preloaded into whatever the bootstrap starts: a process whose parent is gone, however it went, ends as by SIGTERM.
if (process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
