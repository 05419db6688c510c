// Preloaded into whatever the bootstrap starts: a process whose parent is gone, however it went, ends as by SIGTERM.
if (process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  // Listening alone keeps no process alive; `unref` would say so for those, too, who listen for messages later.
  process.channel.unrefCounted();
}
