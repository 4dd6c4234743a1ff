import { defineBuildConfig } from 'unbuild';

export default defineBuildConfig({
  entries: ['./src/index', './src/bare'],
  declaration: 'node16',
  failOnWarn: true,
  rollup: {
    output: { preserveModules: true, preserveModulesRoot: 'src' },
    esbuild: { target: 'es2022' },
  },
});
