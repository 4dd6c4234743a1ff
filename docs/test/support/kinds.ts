import { jobs } from '../../.vitepress/theme/playground/jobs.ts';

/** One job of each kind: the others differ in data alone. */
export const kinds = jobs.filter(({ name }) =>
  ['banGroupMember', 'bannedMembers', 'markMembers'].includes(name),
);
