import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, generated } from './generate.ts';

const docs = fileURLToPath(new URL('..', import.meta.url));

const files = await generate();
for (const path of globSync(generated, { cwd: docs })) if (!files.has(path)) rmSync(join(docs, path));
for (const [path, text] of files) {
  mkdirSync(dirname(join(docs, path)), { recursive: true });
  writeFileSync(join(docs, path), text);
}
console.log(`${files.size} files`);
