import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** What a child of a test gets to see of this machine: where programs are, and where they may cache. */
export const bareEnv: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME };

/** A program that runs to its end, while the event loop of the test goes on. */
export async function execute(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(command, args, { cwd, env: { ...bareEnv, ...env } });
  const output = collect(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, ...output };
}

/** A server that runs until it is stopped, and prints its address, with what else it says on that line. */
export async function start(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ url: string; output: { stdout: string; stderr: string }; stop(): Promise<number | null> }> {
  const child = spawn(command, args, { cwd, env: { ...bareEnv, ...env } });
  const output = collect(child);
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.on('error', reject);
    closed.then((code) =>
      reject(new Error(`${command} ended with ${code}\n${output.stdout}${output.stderr}`)),
    );
    child.stdout.on('data', () => {
      const [, found] = /(http:\/\/\S+)\n/.exec(output.stdout) ?? [];
      if (found) resolve(found);
    });
  });
  const stop = () => {
    child.kill('SIGTERM');
    return closed;
  };
  return { url, output, stop };
}

function collect(child: ChildProcessWithoutNullStreams): { stdout: string; stderr: string } {
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  return output;
}
