import { defineBuildConfig } from 'unbuild';
import manifest from './package.json' with { type: 'json' };

const entries = Object.values(manifest.exports).flatMap((entry) =>
  typeof entry === 'string' ? [] : entry['@tim-rest/source'].replace(/\.ts$/, ''),
);

export default defineBuildConfig({
  entries,
  declaration: 'node16',
  failOnWarn: true,
  rollup: {
    output: { preserveModules: true, preserveModulesRoot: 'src' },
    // Chinese texts as they are: their escapes are twice as long.
    esbuild: { target: 'es2022', charset: 'utf8' },
  },
});
