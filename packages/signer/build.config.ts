import { defineBuildConfig } from 'unbuild';

export default defineBuildConfig({
  entries: ['./src/index'],
  declaration: 'node16',
  failOnWarn: true,
  rollup: {
    output: { preserveModules: true, preserveModulesRoot: 'src' },
    esbuild: { target: 'es2022' },
  },
});
