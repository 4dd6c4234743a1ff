import file from './vectors.json' with { type: 'json' };

export interface Vector {
  readonly name: string;
  readonly sdkAppId: number;
  readonly secretKey: string;
  readonly identifier: string;
  readonly now: number;
  readonly expireSeconds: number;
  readonly roomId?: number;
  readonly roomName?: string;
  readonly privilege?: number;
  readonly userbufHex?: string;
  readonly sig: string;
  readonly userSig: string;
  readonly json: string;
}

export const vectors: readonly Vector[] = file.vectors;

/** V2 at zlib level 0, derived from the same JSON by Node's zlib. */
export const storedUserSig =
  'eAEBrgBR-3siVExTLnZlciI6IjIuMCIsIlRMUy5pZGVudGlmaWVyIjoiYWRtaW5pc3RyYXRvciIsIlRMUy5zZGthcHBpZCI6MTQwMDAwMDAwMCwiVExTLnRpbWUiOjE3MDAwMDAwMDAsIlRMUy5leHBpcmUiOjg2NDAwLCJUTFMuc2lnIjoieUxBZSt3N1dVZVV1cWJWOWgvVFg3OHUyMW9UR2kraTlacDF1M1Bwblk2MD0ifa0SM5I_';
