// Node can require the packages, but jest has a module system of its own: they are compiled for it.
module.exports = {
  transform: { '\\.m?js$': ['babel-jest', { plugins: ['@babel/plugin-transform-modules-commonjs'] }] },
  transformIgnorePatterns: ['/node_modules/(?!(\\.pnpm|@tim-rest|@noble|ky)/)'],
};
