// Says at the end of a process what it has cost, in milliseconds of CPU.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write(`cpu ${((user + system) / 1000).toFixed(1)}\n`);
});
