const { call } = require('@tim-rest/core');
const { banGroupMember } = require('@tim-rest/core/group');

const STRIKES = 3;
const HOUR = 3600;

/** Counts what viewers did wrong in a room: who has three strikes is banned for an hour. */
exports.createStrikes = (client, GroupId) => {
  const strikes = new Map();
  return async function strike(account) {
    const count = (strikes.get(account) ?? 0) + 1;
    strikes.set(account, count);
    if (count < STRIKES) return 'warned';
    await call(client, banGroupMember, { GroupId, Members_Account: [account], Duration: HOUR });
    strikes.delete(account);
    return 'banned';
  };
};
