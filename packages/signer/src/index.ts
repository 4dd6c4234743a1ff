export { type CachedSignerOptions, cachedSigner, type UserSigStore } from './cached-signer.ts';
export { decodeUserSig, type UserSigClaims } from './decode-user-sig.ts';
export { type PrivateMapKeyClaims, signPrivateMapKey } from './private-map-key.ts';
export { type MintUserSig, remoteSigner } from './remote-signer.ts';
export { type SecretKeySignerOptions, secretKeySigner } from './secret-key-signer.ts';
export { type SignUserSigClaims, signUserSig } from './sign-user-sig.ts';
export { staticSigner } from './static-signer.ts';
export { type HmacKey, type SubtleSignerOptions, subtleSigner } from './subtle-signer.ts';
export { type ExpectedUserSig, type UserSigVerdict, verifyUserSig } from './verify-user-sig.ts';
