const edition =
  'An edition with live-room moderation: Pro, Pro Plus or Enterprise on the international site, 旗舰版 or 企业版 on ' +
  'the Chinese one. Pages from before 2025 call it Premium';

export const banPlan = `${edition}. The console's switch for banning group members must be on.`;

export const marksPlan = `${edition}. The console's switch for the list of online members of live rooms must be on.`;

export const clientVersions =
  'Clients that see it: SDK 6.6 or later for live rooms (Web 2.22), 7.2 or later for other groups.';
