import { FileStatus, getCosSig } from '../../../endpoints/operations/index.ts';
import { route } from '../../route.ts';

const LASTS = 15 * 60;

/**
 * Signs links, to nothing: the emulator has no files. Assumptions: in the order of the request; what is no address has
 * the code 10004, and no link.
 */
export const getCosSigRoute = route(getCosSig, ({ now, blockedFiles }, { RawURLs }) => {
  const until = Math.floor(now() / 1000) + LASTS;
  return {
    PreSigURLs: RawURLs.map(({ ResourceID, RawURL }) => {
      const isUrl = URL.canParse(RawURL);
      return {
        Code: isUrl ? 0 : 10004,
        Desc: isUrl ? '' : 'not a URL',
        ResourceID,
        PreSigURL: isUrl ? `${RawURL}${RawURL.includes('?') ? '&' : '?'}sign=emulated-${until}` : '',
        Status: blockedFiles.has(RawURL) ? FileStatus.Blocked : FileStatus.Normal,
      };
    }),
  };
});
