/** Runs one benchmark, in the process that it has to itself, and sends what it found to the one that asked. */
const { bench } = await import(process.argv[2] ?? '');
process.send?.(await bench(), () => process.disconnect());
