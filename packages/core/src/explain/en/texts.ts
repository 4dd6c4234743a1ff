import type { ErrorCategory } from '../../errors/catalogue.ts';
import type { Language, LocalText, ServiceText, Span, Text } from '../language.ts';

const advices: Readonly<Record<ErrorCategory, string>> = {
  authentication:
    'Check that the secret key belongs to this sdkAppId, and that the UserSig was made for this identifier.',
  permission: 'Do not send it again before the right, the switch or the webhook that refused it has changed.',
  'invalid-request':
    'Correct the request: sent again as it is, it gets the same answer, and ErrorInfo often names the field.',
  'not-found': 'Check the ID and its spelling, and take it for gone where it may have been deleted.',
  'rate-limit':
    'Lower the rate: paced() keeps one process below the documented limit, a limiter of your own the whole fleet.',
  server:
    'The call may have run all the same: unless it is idempotent, check the outcome before you repeat it.',
  quota: 'Buy or extend the plan, switch the feature on in the console, or use less of it.',
  conflict: 'Read the present state and decide anew: the same call gets the same answer.',
  input:
    'Correct what the issues of the error name; they give the path and what is expected there, never the value.',
  network:
    'Check name resolution, proxy and firewall for the host of the region, and whether the call ran before you repeat one that is not idempotent.',
  timeout:
    'Keep attemptTimeoutMs above the three seconds that the service allows itself, give totalTimeoutMs room for retries and waits, and check whether the call ran before you repeat one that is not idempotent.',
  protocol: 'Check whether a proxy or a login page has answered, and that region or origin is right.',
  unknown: 'Read ErrorInfo, and look the code up on the official error-code page.',
};

const useAdmin =
  'Use an app admin as the identifier: the console has the list of admins, of which an app can have ten.';
const importFirst = 'Check the spelling of the account, and import it with account_import if it is new.';
const compareFields =
  'Compare the request with the official page of its command: a required field is missing, or a value has the wrong type or range.';
const makeUserSig =
  'Make a new UserSig with secretKeySigner or subtleSigner, and check that nothing on its way cuts or re-encodes it.';
const signAfresh =
  'The client signs afresh once by itself: if that does not help, check the clock and the key of the machine that signs.';
const sameSite = 'Set the region in which the SDKAppID was created, and check the SDKAppID itself.';
const billing =
  'Look at the plan and the balance of the Tencent Cloud account; a purchase takes minutes to show.';
const askSupport = 'Nothing in the code can change this: ask Tencent Cloud support.';
const clientOnly = 'Servers do not normally meet this: look at the client that logs in, and at its UserSig.';
const legacy =
  'It stems from the old account system: check SDKAppID and account type in the console, and ask support with ErrorInfo at hand.';
const smallerBody = 'Shorten the message: the limit counts the whole JSON body in bytes.';
const tags = 'Give at most ten tags, each once, none empty, and none longer than 50 bytes.';
const feature =
  'Switch the feature on in the console; where there is no switch, the plan does not include it.';
const makeFriends =
  'Make them friends first, or change the friendship check for one-to-one messages in the console.';
const readAgain = 'Read the newest version, apply the change to that, and write again.';
const webhookCode = 'Ask those who run the webhook: the code is theirs, and its meaning is not known here.';

/** In the order of the official error-code page. Of a code's several official meanings, each is told. */
export const texts = [
  // Public
  [
    '60002',
    'The service could not read the URL or the HTTP request.',
    'Check origin and whatever rewrites requests on their way.',
  ],
  [
    '60003',
    'The service could not read the request body as JSON.',
    'Send strict JSON, without comments and trailing commas, and check that no proxy alters it.',
  ],
  [
    '60004 60005',
    'Two meanings are documented: newer pages say that checking the account failed for the moment, older ones that the account or the UserSig in the URL or body is wrong.',
    'The client signs afresh once by itself: if that does not help, check identifier, sdkAppId and secret key against the console, then try later.',
  ],
  ['60006', 'The SDKAppID is not valid, or not any more.', sameSite],
  ['60007', 'This command is called more often than the app may call it.'],
  [
    '60008',
    'Two meanings are documented: the service timed out, or the HTTP request has the wrong form.',
    'If it passes, it was a timeout, after which the call may have run; if it stays, check method, path and body.',
  ],
  [
    '60009',
    'The path names no service and command that exist.',
    'Check service and command of the endpoint against the official page.',
  ],
  ['60010', 'The identifier is not an admin of the app.', useAdmin],
  ['60011', 'The SDKAppID as a whole makes more calls than it may.'],
  [
    '60012',
    'The URL lacks the SDKAppID.',
    'Check that nothing between here and the service drops the query.',
  ],
  ['60013', 'The service could not read an answer of its own, after the call may have run.'],
  [
    '60014',
    'The service timed out while it checked the account, before it began with the call.',
    'It is safe to send again; if it lasts, ask support.',
  ],
  [
    '60015',
    'An account in the body is not a string.',
    'Write accounts as JSON strings, also those that consist of digits.',
  ],
  ['60016', 'The SDKAppID is disabled.', askSupport],
  ['60017', 'This request is disabled for the app.', askSupport],
  ['60018', 'The requests come too fast.'],
  ['60019', 'The requests come too fast, in the words of older pages.'],
  [
    '60020',
    'The app is out of service: it has no plan, the plan has ended, or the account owes money.',
    billing,
  ],
  [
    '60021',
    'The address from which the request came may not call this API.',
    'Send from an address that the app allows, or have the list of addresses changed.',
  ],
  ['60022', 'The moderation failed inside.'],
  [
    '60025',
    'SDKAppID, identifier, UserSig or contenttype in the URL is wrong.',
    'Check sdkAppId and identifier, and that the UserSig arrives whole and percent-encoded.',
  ],
  [
    '60026',
    'The host belongs to another region than the SDKAppID.',
    'Set the region in which the app was created: the console names it, and there is no other way in.',
  ],
  [
    '60027',
    "This command is not for the app's type of product.",
    'Use an app of the Chat product: push-only apps cannot call it.',
  ],
  ['60028', 'The trial edition has used up its calls for 24 hours.', 'Wait for the next day, or buy a plan.'],

  // Accounts and UserSig
  [
    '70001',
    'The UserSig has expired.',
    'The client signs afresh once by itself: if that does not help, check the clock of the machine that signs, and what staticSigner or remoteSigner is given.',
  ],
  ['70002', 'The UserSig is empty.', makeUserSig],
  [
    '70003',
    'The UserSig cannot be decoded: cut short, encoded twice, or of the wrong alphabet.',
    makeUserSig,
  ],
  [
    '70004 70006 70007 70008 70010',
    'The UserSig did not pass a check; it may have been cut short.',
    makeUserSig,
  ],
  ['70005', 'The UserSig is malformed, in the words of older pages.', makeUserSig],
  [
    '70009',
    'The signature of the UserSig does not fit the key of the SDKAppID.',
    'Take the secret key of this very app, as the text that the console shows, undecoded: most often it belongs to another app.',
  ],
  [
    '70013',
    'The identifier of the request is not the one in the UserSig.',
    'Sign for the identifier that the client sends.',
  ],
  [
    '70014',
    'The SDKAppID of the request is not the one in the UserSig.',
    'Sign for the sdkAppId that the client sends.',
  ],
  ['70015', 'No way of checking is set up for this app and type of account.', legacy],
  ['70016', 'The service has no key for the SDKAppID in this region.', sameSite],
  [
    '70017',
    "The check of a third party's ticket timed out.",
    'It is safe to send again; if it lasts, move the app to UserSig.',
  ],
  ['70018', "The check of a third party's ticket failed.", legacy],
  ['70019', "A third party's ticket is empty.", legacy],
  ['70020', 'The SDKAppID does not exist in this region.', sameSite],
  [
    '70050',
    'The UserSig was refused, and that so often that the service does not listen for now.',
    'Stop, correct the UserSig, and wait a full minute: every further try prolongs the ban.',
  ],
  ['70051', 'The account is on a block list.', askSupport],
  ['70052', 'The UserSig is not valid any more.', signAfresh],
  [
    '70101',
    "Two meanings are documented: the client's ticket has expired, or the request carries no information.",
    clientOnly,
  ],
  ['70102', 'The type of account in the request is wrong.', legacy],
  ['70103', 'The telephone number has the wrong form.', legacy],
  ['70104', 'The e-mail address has the wrong form.', legacy],
  ['70105', 'The account of the login service has the wrong form.', legacy],
  ['70106', 'The account is of no known form.', legacy],
  ['70107', 'The account has not been imported, or does not exist.', importFirst],
  [
    '70113',
    'The request names too many accounts or none, for the login service.',
    'Name fewer accounts in one request, and at least one.',
  ],
  [
    '70114',
    'The account is held back for safety: it logged in too often.',
    'Let the client log in less often, and wait: further tries do not help.',
  ],
  ['70115', "The owner number in the request is not that of the app's developer.", legacy],
  ['70140', 'The SDKAppID does not go with this type of account.', legacy],
  ['70145', 'The account type is not accepted.', legacy],
  ['70169', 'The account service timed out inside.'],
  ['70201 70203 70213 70222 70225 70231 70308 70348 70362 70401', 'The account service failed inside.'],
  ['70202', 'The account service timed out inside, in the words of older pages.'],
  ['70204', 'The app has no type of account.', legacy],
  ['70205', "The app's type of account could not be looked up.", legacy],
  [
    '70206',
    'The number of accounts in the request is out of bounds.',
    'Name fewer accounts in one request, and at least one.',
  ],
  ['70207 70208 70212', 'The login service could not make sense of the account.', legacy],
  ['70209', 'The mark of a developer account could not be read.', legacy],
  ['70210', 'The owner number in the request is not a developer.', legacy],
  ['70211', 'The owner number in the request has the wrong form.', legacy],
  ['70214', 'An internal ticket did not pass its check.', clientOnly],
  ['70221', 'The state of login is not valid.', clientOnly],
  ['70236', 'The signature of the user did not pass its check.', makeUserSig],
  [
    '70346',
    'The ticket did not pass its check; UserSigs of the old kind (ECDSA) are among the causes.',
    'Sign with the secret key (HMAC-SHA256), as every signer of this library does.',
  ],
  ['70347', 'The ticket did not pass its check, since it has expired.', signAfresh],
  [
    '70398',
    'The app has as many accounts as it may have, a hundred in the trial edition.',
    'Delete accounts that are not in use, or buy a plan.',
  ],
  [
    '70399',
    'The account was deleted less than three months ago and cannot be imported again yet.',
    'Import the user under another account, or ask support.',
  ],
  ['70402', 'A parameter of the account request is wrong.', compareFields],
  ['70403', 'The caller of an account command is not an admin of the app.', useAdmin],
  [
    '70404',
    'The SDK of the client is too old.',
    'Update the Chat SDK in the client: the server can do nothing about it.',
  ],
  ['70500', 'The account service failed inside, without more detail.'],
  [
    '71000',
    'The app does not allow accounts to be deleted.',
    'Lift the ban on deleting accounts in the console.',
  ],
  ['72000', 'More users are active on one day than the free quota holds.', billing],
  ['72001', "Users' online status may not be queried or subscribed to.", feature],
  ['72002', 'More users are active in one month than the free quota holds.', billing],
  [
    '72010',
    'One user logs in and out, or changes state or push settings, too often.',
    'Slow the client down: the limit is for each user.',
  ],
  ['72011', 'The global do-not-disturb feature is off.', feature],
  ['72012', 'Subscriptions to changes of profiles are off.', feature],

  // Safety and billing, in the public table
  ['80001', 'The moderation stopped a text.', 'Change the text, or the words that the moderation looks for.'],
  ['80002', 'The message is too long: 12 KB today, 8 KB on older pages.', smallerBody],
  [
    '80003',
    "The app's webhook, asked before sending, failed or timed out, and the message was not sent.",
    'Look at the webhook of the app, and at what the console says should happen when it times out.',
  ],
  ['80004', 'The moderation stopped a picture.', 'Change the picture, or what the moderation looks for.'],
  [
    '80005',
    'The service has been stopped: the plan has ended, or the account owes money; the page of import_topic says instead that the moderation timed out.',
    billing,
  ],

  // Profiles
  ['40001', 'A parameter of the profile request is wrong.', compareFields],
  ['40002', 'The profile request names no account.', 'Name at least one account whose profile is wanted.'],
  ['40003', 'The account of the profile has not been imported.', importFirst],
  ['40004', 'The caller of a profile command is not an admin of the app.', useAdmin],
  [
    '40005',
    'The profile holds words that are not allowed, in the words of older pages.',
    'Change the text of the profile.',
  ],
  ['40006', 'The profile service failed inside.'],
  ['40007', 'The profile field may not be read.', "Change the field's right to read in the console."],
  ['40008', 'The profile field may not be written.', "Change the field's right to write in the console."],
  [
    '40009',
    'The profile field does not exist.',
    'Check the tag of the field: custom ones have to be added in the console first.',
  ],
  [
    '40601',
    'The value of a profile field is longer than 500 bytes.',
    'Shorten the value, counted in bytes of UTF-8.',
  ],
  [
    '40605',
    'A standard profile field does not take this value.',
    'Use one of the values that the official page lists for the field.',
  ],
  [
    '40610',
    'The value of a profile field is of the wrong type.',
    'Send a number where the field is a number, and a string where it is a string.',
  ],

  // Relations
  [
    '30001',
    'A parameter of the relations request is wrong; of a single entry it may also say that it is on the list already, or no friend.',
    compareFields,
  ],
  [
    '30002',
    'Two meanings are documented: newer pages say that the account is not valid, older ones that it does not go with the SDKAppID.',
    'Check the account and the sdkAppId; a client may hold on to an account that was deleted.',
  ],
  ['30003', 'An account of the relations request has not been imported.', importFirst],
  ['30004', 'The caller of a relations command is not an admin of the app.', useAdmin],
  ['30005', 'Following is not switched on for the app.', feature],
  ['30006', 'The relations service failed inside.'],
  ['30007', 'The relations service timed out.'],
  [
    '30008',
    "Several writes to one user's relations met.",
    'Write them one after the other, or together in one batch.',
  ],
  [
    '30009',
    'This user is not allowed to ask for friendships.',
    'Set Tag_Profile_IM_AdminForbidType in the profile of the user back, if the ban is meant to end.',
  ],
  ['30010', 'The user has as many friends as are allowed.', 'Remove friends first.'],
  ['30011', 'The user has as many friend lists as are allowed.', 'Remove lists first.'],
  [
    '30012',
    'As many requests wait for an answer as are allowed.',
    'Add fewer friends at a time, a hundred at most, and have old requests answered or deleted.',
  ],
  ['30013', 'The block list of the user is full.', 'Take accounts off the block list first.'],
  [
    '30014',
    'The other user has as many friends as are allowed.',
    'Nothing can be done on this side: the other user has to remove friends.',
  ],
  [
    '30515',
    'The other user is on the block list of the one who asks.',
    'Take the other user off the block list first.',
  ],
  [
    '30516',
    'The other user takes no friendship requests.',
    'Leave it, or have the other user change how requests are answered.',
  ],
  [
    '30525',
    'The one who asks is on the block list of the other user.',
    'Leave it, or have the other user change the block list.',
  ],
  [
    '30539',
    'The request for friendship has arrived and waits for the other user: this is a success of its own kind.',
    'Treat it as pending, not as failed.',
  ],
  [
    '30540',
    'The safety filter stopped a request for friendship: there were too many.',
    'Wait, and ask for fewer friendships in a given time: repeating feeds the filter.',
  ],
  [
    '30614',
    'The request for friendship that should be handled does not exist.',
    'Read the pending requests again: it may be handled or deleted already.',
  ],
  ['31704', 'The friend who should be removed is none.', 'Take it for done.'],
  [
    '31707',
    'The safety filter stopped the removal of a friend: there were too many.',
    'Wait, and remove fewer friends in a given time: repeating feeds the filter.',
  ],
  [
    '31804',
    'Two meanings are documented: newer pages say that the pending request that should be deleted does not exist, older ones that the account does not.',
    'Read the pending requests again, and check the account.',
  ],
  [
    '32100',
    'The one who follows has as many to follow as are allowed.',
    'Have the user unfollow others first, or extend the plan.',
  ],
  [
    '32101',
    'The one to be followed has as many followers as are allowed.',
    'Nothing can be done on the side of the one who follows: the plan may allow more followers.',
  ],
  [
    '32102',
    'The one who follows has as many mutual follows as are allowed.',
    'Have the user unfollow others first, or extend the plan.',
  ],
  [
    '32103',
    'The one to be followed has as many mutual follows as are allowed.',
    'Nothing can be done on the side of the one who follows: the plan may allow more of them.',
  ],
  [
    '32216',
    'The account is no friend of the user, and cannot be put on the list of friends.',
    'Make them friends first, then add the account to the list.',
  ],

  // Recent contacts
  ['50001', 'The account of the conversation list has not been imported.', importFirst],
  ['50002', 'A parameter of the conversation request is wrong.', compareFields],
  ['50003', 'The caller of a conversation command is not an admin of the app.', useAdmin],
  ['50004', 'The conversation service failed inside.'],
  ['50005', 'The conversation service timed out.'],
  ['51006', 'The request names too many conversations, or none.', 'Name a hundred conversations at most.'],
  [
    '51007',
    "The right to a group's conversation could not be confirmed.",
    'Check whether the user is still in the group; if so, try again later.',
  ],
  [
    '51008',
    'As many conversations carry tags or are in groups as are allowed.',
    'Take conversations out of their groups first.',
  ],
  [
    '51009',
    'The conversation group does not exist.',
    'Read the conversation groups of the user, and check the name.',
  ],
  ['51010', 'The user has as many conversation groups as are allowed.', 'Delete conversation groups first.'],
  [
    '51011',
    'The name of the conversation group is longer than 32 bytes.',
    'Shorten the name, counted in bytes of UTF-8.',
  ],
  [
    '51012',
    'The user has pinned fifty conversations, which is the most.',
    'Unpin one first: plans do not change this limit.',
  ],
  [
    '51013',
    'The plan of the app does not include marks and groups of conversations.',
    'Buy a plan that includes them: the official page of the command names those.',
  ],

  // Messages
  ['20001', 'The message request has the wrong form.', compareFields],
  ['20002', 'The UserSig, or the session made from it, has expired.', signAfresh],
  ['20003', 'Sender or recipient of the message is not valid, or does not exist.', importFirst],
  ['20004', 'The network inside the message service failed.'],
  ['20005', 'The message service failed inside.'],
  [
    '20006',
    "The app's webhook refused the message before it was sent.",
    'Look at what the webhook of the app answers.',
  ],
  [
    '20007',
    'The recipient has blocked the sender.',
    'Leave it; the console can have such messages look sent.',
  ],
  [
    '20008',
    'Sender and recipient belong to different apps.',
    'Use accounts of one SDKAppID, and clear clients that were moved from one app to another.',
  ],
  ['20009', 'Sender and recipient are not friends, and the app asks for it.', makeFriends],
  ['20010', 'The sender is not a friend of the recipient, and the app asks for it.', makeFriends],
  ['20011', 'The recipient is not a friend of the sender, and the app asks for it.', makeFriends],
  ['20012', 'The sender is muted.', 'Lift the mute, or wait for its end.'],
  [
    '20016',
    'It is too late to recall the message, normally after two minutes.',
    'Leave it, or set a longer time in the console for the future.',
  ],
  ['20018', 'Deleting the stored message failed inside.'],
  [
    '20022',
    'The message that should be recalled does not exist.',
    'Check the key of the message and both accounts.',
  ],
  ['20023', 'The message has been recalled already.', 'Take it for done.'],
  ['20027', 'The message has a newer version than the one that should be changed.', readAgain],
  ['20028', 'Several changes of one message met.', readAgain],
  [
    '21005',
    'A push token was set before the login.',
    'Have the client log in first, and set the token then.',
  ],
  ['22001', 'The app has no certificate for offline push.', 'Upload the certificate in the console.'],
  ['22002', 'The network inside the push service failed.'],
  ['22003', 'The push token is empty.', 'Send the token that the phone gives.'],
  ['22004', 'The push token is longer than 256 bytes.', 'Send the token that the phone gives, unchanged.'],
  ['22005', 'The data of the login are longer than 1,024 bytes, in the words of older pages.', clientOnly],
  ['22006', 'Push settings are changed too often.'],
  ['22007', 'More users send messages on one day than the free quota holds.', billing],
  ['23001', 'The extension of the message has been changed meanwhile: Seq is not the newest.', readAgain],
  [
    '23002',
    'The message was sent without support for extensions.',
    'Say when sending that the message supports extensions: it cannot be added later.',
  ],
  ['23003', 'The extensions of one message are written more often than 200 times a minute.'],
  [
    '23004',
    'The message whose extensions are meant does not exist.',
    'Check the key or the sequence number of the message, and the conversation.',
  ],
  [
    '90001',
    'The message request is no readable JSON.',
    'Send strict JSON, without comments and trailing commas.',
  ],
  [
    '90002',
    'The message request has the wrong form, or MsgBody is no list of message elements.',
    compareFields,
  ],
  [
    '90003',
    'To_Account is missing, or not an account.',
    'Name the recipient in To_Account, as a string, and import it if it is new.',
  ],
  ['90004', 'MsgSeq is missing, or no integer.', 'Send MsgSeq as a number from 0 to 4,294,967,295.'],
  ['90005', 'MsgRandom is missing, or no integer.', 'Send MsgRandom as a number from 0 to 4,294,967,295.'],
  ['90006', 'MsgTimeStamp is missing, or no integer.', 'Send MsgTimeStamp as Unix seconds.'],
  ['90007', 'MsgBody is not a list.', 'Put the message elements into an array, also a single one.'],
  [
    '90008',
    'From_Account is missing, or not an account.',
    'Name the sender in From_Account, and import it if it is new.',
  ],
  ['90009', 'The caller of a message command is not an admin of the app.', useAdmin],
  ['90010', 'The elements of the message have the wrong form.', compareFields],
  ['90011', 'The message has more than 500 recipients.', 'Split the recipients into lists of 500 at most.'],
  ['90012', 'An account of To_Account is not registered.', importFirst],
  ['90018', 'The message request names too many accounts.', 'Split the accounts into several requests.'],
  ['90020', 'A tag of the push is longer than 50 bytes.', tags],
  ['90022', 'The tags of a push condition repeat.', tags],
  ['90024', 'Two pushes came within one second.', 'Leave more than a second between two pushes to all.'],
  ['90026', 'MsgLifeTime is too large.', 'Store messages for seven days (604,800 s) at most.'],
  ['90028', 'To_Account of a batch is not a list.', 'Put the recipients into an array, also a single one.'],
  ['90029', 'To_Account of a batch is empty.', 'Name at least one recipient, or do not call.'],
  [
    '90030',
    'Two meanings are documented: newer pages say that the field SyncFromOldSystem is wrong, older ones that an attribute is empty or too long.',
    'Check SyncFromOldSystem where the call has it; otherwise keep attributes between 1 and 50 bytes.',
  ],
  ['90031', 'SyncOtherMachine is no integer.', 'Send SyncOtherMachine as the number 1 or 2.'],
  ['90032', 'The push has more than ten tags.', tags],
  [
    '90033',
    'An attribute of the push is not valid.',
    'Use attributes by the names that the app has defined.',
  ],
  ['90034', 'A tag is longer than 50.', tags],
  [
    '90035',
    'A tag or an attribute is given to accounts of two types, UserID and RegistrationID.',
    'Use tags and attributes of their own for each type of account.',
  ],
  [
    '90039',
    'The condition of the push has both tags and attributes.',
    'Choose the receivers by tags or by attributes, not by both.',
  ],
  ['90040', 'A tag of the push condition is empty.', tags],
  ['90043', 'OfflinePushInfo has the wrong form.', compareFields],
  ['90044', 'MsgLifeTime is no integer.', 'Send MsgLifeTime as a number of seconds.'],
  ['90045', 'Push to all users is off.', feature],
  [
    '90047',
    'The app has pushed as often today as it may, normally a hundred times.',
    'Wait for the next day, or ask support for more.',
  ],
  ['90048', 'The account of the push does not exist.', importFirst],
  [
    '90049',
    'There was no push with this TaskId.',
    'Pass the TaskId on exactly as the service gave it for the push.',
  ],
  ['90050', 'The push has been revoked already.', 'Take it for done.'],
  [
    '90051',
    'Pushes are revoked more often than once a second.',
    'Leave more than a second between two such calls.',
  ],
  [
    '90052',
    'The push is older than 24 hours, and cannot be revoked any more.',
    'Leave it: it can be revoked on the first day only.',
  ],
  [
    '90053',
    'There is nothing to revoke: the push was sent without history and unread count, and OfflinePushInfo is missing.',
    'Give OfflinePushInfo, so that the notification can be replaced, or leave it.',
  ],
  [
    '90054',
    'MsgKey is missing, or not valid.',
    'Pass the MsgKey on exactly as the service gave it when the message was sent.',
  ],
  ['90055', 'The message of a batch is too long: 12 KB today, 8 KB on older pages.', smallerBody],
  [
    '90057',
    'Batches of messages come faster than the app may send them.',
    'Send more slowly, or raise the limit for batch messages in the console.',
  ],
  [
    '90992',
    "The message service failed inside, or the app's webhook gave it no proper answer.",
    'If every call ends like this, look at the webhook; otherwise check whether the message went out before you send it again.',
  ],
  ['90994', 'The message service failed inside, without more detail.'],
  [
    '90995',
    'The message service failed inside; messages that are too long are among the causes.',
    'Shorten the message; otherwise check whether it went out before you send it again.',
  ],
  ['91000', 'The message service failed inside, and did not say where.'],
  [
    '91101',
    'A web client was disconnected, since the user has more of them online than are allowed.',
    'Allow more web clients for one user in the console, or take it for a normal logout.',
  ],

  // Groups
  [
    '10001',
    'The caller is not logged in: the identifier is no admin, or its UserSig is wrong.',
    'Use an app admin as the identifier, and sign for that very identifier; only the page about marks has this code.',
  ],
  ['10002', 'The group service failed inside.'],
  [
    '10003',
    'The group service has no command of this name.',
    'Check service and command of the endpoint against the official page.',
  ],
  [
    '10004',
    'A parameter of the group request is wrong.',
    'Read ErrorInfo, which names the parameter, and compare with the official page of the command.',
  ],
  [
    '10005',
    'The request names too many accounts.',
    'Split the accounts: the page of the command says how many it takes, and batch() knows it.',
  ],
  ['10006', 'The group command is called more often than it may be.'],
  [
    '10007',
    'The caller may not do this to this group: wrong type of group, too low a role, no app admin, or a switch in the console that is off.',
    'Check the four in turn: the type of the group, the role of the operator, that the identifier is an app admin, and in the console the switch of the feature (banning members, or the list of online members for marks).',
  ],
  [
    '10008',
    'The request is not allowed: the plan does not include it, the caller is no app admin, or as many chat bots have been created as the app may have.',
    'Check the plan first, which the official page of the command names, then that the identifier is an app admin.',
  ],
  ['10009', 'The owner of a group cannot leave it.', 'Hand the group to another owner first, or disband it.'],
  [
    '10010',
    'The group does not exist, or has been disbanded.',
    'Check GroupId, with its @TGS# in front if it has one, and forget the group if it was disbanded.',
  ],
  [
    '10011',
    'The group request is no readable JSON.',
    'Send strict JSON, without comments and trailing commas.',
  ],
  [
    '10012',
    'The account on whose behalf the group should be changed is not valid.',
    'Check the operator in the request, and import the account if it is new.',
  ],
  ['10013', 'The account is a member already.', 'Take it for done.'],
  [
    '10014',
    'The group is full.',
    'Add fewer accounts at a time, remove members, or raise the maximum of the group as far as the plan goes.',
  ],
  [
    '10015',
    'Two meanings are documented: newer pages say that the group does not exist or has been disbanded, older ones that GroupId is missing or malformed.',
    'Check GroupId, with its @TGS# in front if it has one, and forget the group if it was disbanded.',
  ],
  ['10016', "The app's webhook refused the change.", 'Look at what the webhook of the app answers.'],
  ['10017', 'The sender is muted in the group.', 'Lift the mute, or wait for its end.'],
  [
    '10018',
    'The answer would be longer than 1 MB.',
    'Ask for less at a time: a smaller page, or fewer fields.',
  ],
  ['10019', 'An account of the group request does not exist.', importFirst],
  ['10020', 'The message that should be imported is longer than 8,000 bytes.', smallerBody],
  ['10021', 'The group ID is taken.', 'Choose another one, or let the service choose.'],
  [
    '10023',
    'More messages go into one group than it takes, forty in a second.',
    'Spread the messages over time, and give those that may be lost a low priority.',
  ],
  [
    '10024',
    'The invitation or application has been handled already.',
    'Take it for done, and read its outcome where that matters.',
  ],
  ['10025', 'The group ID is taken, by a group that the caller owns.', 'Go on with the group that is there.'],
  ['10026', 'This command is disabled for the SDKAppID.', askSupport],
  [
    '10030',
    'The group message that should be recalled does not exist.',
    'Check the sequence number of the message.',
  ],
  [
    '10031',
    'It is too late to recall the group message, normally after two minutes.',
    'Leave it, or delete the message instead.',
  ],
  ['10032', 'A message of this kind cannot be recalled.', 'Leave it: no other call recalls it either.'],
  [
    '10033',
    'In groups of this type messages cannot be recalled.',
    'Leave it: nothing can be recalled in such groups.',
  ],
  ['10034', 'A message of this kind cannot be deleted.', 'Leave it: no other call deletes it either.'],
  [
    '10035',
    'In live rooms (AVChatRoom, BChatRoom) messages cannot be deleted.',
    'Leave it: live rooms store no messages that could be deleted.',
  ],
  [
    '10036',
    'The app has as many live rooms as it may have.',
    'Disband rooms that are over, or extend the plan for live rooms.',
  ],
  [
    '10037',
    'The user has created and joined as many groups as are allowed.',
    'Have the user leave groups, or extend the plan.',
  ],
  [
    '10038',
    'The group would have more members than the plan allows.',
    'Extend the plan, then raise the maximum of the group, which does not rise by itself.',
  ],
  [
    '10041',
    'The app does not allow group messages to be recalled.',
    'Allow it in the console, if it is meant to be allowed.',
  ],
  [
    '10044',
    'Groups of this type keep no messages for reading later.',
    'Store the messages yourself, from the webhook after sending.',
  ],
  [
    '10045',
    'The key of a group attribute is longer than 32 bytes.',
    'Shorten the key, counted in bytes of UTF-8.',
  ],
  [
    '10046',
    'The value of a group attribute is longer than 4,000 bytes.',
    'Shorten the value, counted in bytes of UTF-8.',
  ],
  [
    '10047',
    'The group would have more than 16 attributes.',
    'Delete attributes first, or join several into one.',
  ],
  [
    '10048',
    'All attributes of the group together are longer than 16,000 bytes.',
    'Shorten or delete attributes.',
  ],
  [
    '10049',
    'Attributes of the group are written too often.',
    'Write less often, and several attributes in one call.',
  ],
  [
    '10050',
    'The group attribute that should be deleted does not exist.',
    'Take it for done, or check the key.',
  ],
  ['10051', 'The messages to delete span too wide a range.', 'Split the range of sequence numbers.'],
  [
    '10052',
    'The group has no messages such as these to delete.',
    'Take it for done, or check the sequence numbers.',
  ],
  [
    '10053',
    'The message mentions more than thirty members.',
    'Split the mentions over several messages, or mention all.',
  ],
  ['10054', 'The group has too many members to be told at once.', 'Read the members page by page.'],
  ['10056', 'Several writes to the attributes of a group met.', readAgain],
  [
    '10058',
    'The trial edition has as many groups as it may have, a hundred.',
    'Disband groups, or buy a plan.',
  ],
  [
    '10059',
    'The plan of the app does not include this feature of groups.',
    'Buy a plan that includes it: the official page of the command names those.',
  ],
  [
    '10060',
    'The group is too large for read receipts.',
    'Send without a read receipt in groups of this size.',
  ],
  [
    '10061',
    'Messages to online members only have no read receipts.',
    'Ask for a read receipt only on messages that are stored.',
  ],
  [
    '10062',
    'The message has no read receipt.',
    'Ask for the receipt when the message is sent: it cannot be had later.',
  ],
  ['10063', 'The group would have more than twenty counters.', 'Delete counters first.'],
  ['10070', 'The group has as many pinned messages as it may have, ten.', 'Unpin a message first.'],
  ['10071', 'The message is pinned already.', 'Take it for done.'],
  ['11000', 'Communities are off in this app.', feature],
  [
    '110002',
    'The topic could not be dissolved.',
    'Read the topics of the community; if it is still there, dissolve it again.',
  ],
  ['110003', 'The topic has been dissolved already.', 'Take it for done, and forget the topic.'],
  [
    '110006',
    'The permission group does not exist, or has been deleted.',
    'Read the permission groups of the community, and check the ID.',
  ],
  [
    '110007',
    'The permission group could not be deleted.',
    'Read the permission groups; if it is still there, delete it again.',
  ],
  [
    '110008',
    'The permission group does not exist any more.',
    'Read the permission groups of the community, and check the ID.',
  ],
  [
    '110010',
    'The topic is in this permission group already.',
    'Take it for done, or change its permission instead.',
  ],
  [
    '110011',
    'The topic is not in this permission group.',
    'Add the topic to the permission group first, or check both IDs.',
  ],
  [
    '110012',
    'The permission group would have more members than it may have.',
    'Add fewer members, or spread them over several permission groups.',
  ],
  [
    '110013',
    'The ID of the topic is not valid.',
    'Write it as the service gave it: the ID of the community, @TOPIC#_ and the rest.',
  ],
  [
    '110014',
    'The permission on the topic has been deleted.',
    'Add the topic to the permission group again, or check both IDs.',
  ],

  // Rooms (live and room engine)
  [
    '100001',
    'The room service failed inside.',
    'Check what has happened to the room before you repeat the call.',
  ],
  ['100002', 'A parameter of the room request is wrong.', compareFields],
  ['100004', 'The room does not exist, or is over.', 'Check RoomId, and forget the room if it was closed.'],
  [
    '100005',
    'The account is not in the room.',
    'Have the account enter the room first, or take it for gone.',
  ],
  [
    '100006',
    'The caller may not do this in the room.',
    'Act as the owner of the room, or use an app admin as the identifier.',
  ],

  // Operations data
  [
    '1001',
    'The request for operations data is wrong.',
    'Check service and command of the endpoint against the official page.',
  ],
  [
    '1002',
    'A parameter of the request for operations data is wrong, or the caller is no admin.',
    'Use an app admin as the identifier, and compare the fields with the official page.',
  ],
  ['1003', 'The service for operations data failed inside.', 'Try again later: reading changes nothing.'],
  [
    '1004',
    'The file is not there yet, or nothing was sent in the time asked for.',
    'Ask again later; if it stays, there were no messages.',
  ],
  ['1005', 'The file has expired.', 'Fetch such files while they are kept: this one is gone.'],

  // Moderation
  ['2001', 'The moderation service cannot answer for now.'],
  [
    '2002',
    'The moderation service has no command of this name.',
    'Check service and command of the endpoint against the official page.',
  ],
  ['2003', 'A parameter of the moderation request is wrong.', compareFields],
  ['2004', 'The caller of a moderation command has no right to it.', useAdmin],
  ['2015', 'Moderation is off in this app.', feature],
  ['2016', 'More than ten words were added at once.', 'Add ten words at most in one call.'],
  [
    '2100',
    'The words could not be deleted from the moderation.',
    'Read the list of words, and delete those that are still there.',
  ],
  [
    '93000',
    'Two meanings are documented: the JSON of a message is longer than 12 KB, or the content for the moderation longer than 8 KB.',
    'Shorten what is sent: the limits count bytes.',
  ],
  ['93001', 'The moderation service failed inside.'],
  [
    '93005',
    'The batch for the moderation holds something other than texts and pictures.',
    'Send texts and pictures only, and the rest one by one.',
  ],
  ['93006', 'The moderation of a batch took longer than its five seconds.', 'Send a smaller batch.'],
  [
    '93007',
    'A ContentId occurs twice in the batch for the moderation.',
    'Give every content of a batch a ContentId of its own.',
  ],
  [
    '93008',
    'The batch for the moderation holds more than ten contents.',
    'Send ten contents at most in one call.',
  ],

  // Official accounts
  [
    '130002',
    'The caller has no right to this official account.',
    'Read ErrorInfo, and check that the user follows or manages the official account.',
  ],
  [
    '130004',
    'The official account does not exist, or has been deleted.',
    'Check its ID, and forget it if it was deleted.',
  ],
  ['130005', 'The user follows the official account already.', 'Take it for done.'],
  [
    '130006',
    'The official account has as many followers as it may have.',
    'Extend the plan, and ask support for a higher limit.',
  ],
  [
    '130007',
    'The ID of the official account has the wrong form.',
    'Follow the rules for such IDs on the official page.',
  ],
  ['130008', 'The ID of the official account is taken.', 'Choose another one.'],
  [
    '130009',
    'Messages of this official account cannot be deleted.',
    'Leave it: no other call deletes them either.',
  ],
  [
    '130010',
    'Two meanings are documented: as many official accounts have been created as the app may have, or a user has created and follows as many as the plan allows.',
    'Delete official accounts or end subscriptions, depending on what the call was about, or extend the plan.',
  ],
  ['131000', 'Official accounts are off in this app.', askSupport],
  [
    '131003',
    'The user does not follow the official account.',
    'Take it for done, or have the user follow it first.',
  ],
  [
    '131005',
    'The SDK of the client is too old for official accounts.',
    'Update the Chat SDK in the client: the server can do nothing about it.',
  ],

  ['6017', 'Pages about official accounts list this code; its meaning is not known here.'],

  // Global mute and figures of the app
  ['130001', 'The request is no readable JSON.', 'Send strict JSON, without comments and trailing commas.'],
  ['130003', 'The account in Get_Account is not valid.', importFirst],
  [
    '130011',
    'The figures of the app could not be asked for: the query failed inside.',
    'Try again later: reading changes nothing.',
  ],
  [
    '130012',
    'The figures of the app arrived inside, but could not be read.',
    'Try again later: reading changes nothing.',
  ],
  [
    '130014',
    'The service for global mutes failed inside.',
    'Send it again: the same mute twice is one mute.',
  ],

  // Desk
  ['141000 141004', 'A page about Desk lists this code; its meaning is not known here.'],
  ['141002', 'The Desk service failed inside.'],
] as const satisfies readonly Text[];

export const serviceTexts = [
  [
    'timpush all_member_push',
    '90001',
    'The push request is no readable JSON, or MsgRandom is missing or wrong.',
    'Send strict JSON, and MsgRandom as a number from 0 to 4,294,967,295.',
  ],
  [
    'timpush',
    '90057',
    'The DataId of the push is longer than 64 bytes.',
    'Shorten DataId, counted in bytes.',
  ],
  [
    'sns',
    '30005',
    'A field of the request holds words that are not allowed, as older pages say.',
    'Change the texts of the request.',
  ],
  ['openim', '93000', 'The JSON of the message is longer than 12 KB, 8 KB on older pages.', smallerBody],
  [
    'im_msg_audit',
    '93000',
    'The content for the moderation is longer than 8 KB.',
    'Shorten the content, or send it in parts.',
  ],
  ['im_msg_audit', '60003', 'The moderation does not accept a parameter of the request.', compareFields],
  ['im_msg_audit', '60020', 'The moderation in the cloud is not switched on for the app.', feature],
  ['million_group_open_http_svc', '10037', 'As many topics have been created as the plan allows.', billing],
  [
    'official_account_open_http_svc',
    '10007',
    'The caller may not recall messages of this official account.',
    'Use an app admin as the identifier, and check the ID of the official account.',
  ],
  [
    'official_account_open_http_svc',
    '10010',
    'There is no official account of this ID, or not any more.',
    'Check its ID, and forget it if it was deleted.',
  ],
  ['openconfigsvr', '130002', 'Get_Account is missing.', 'Name in Get_Account whose mute is asked for.'],
  ['openconfigsvr', '130004', 'Set_Account is missing.', 'Name in Set_Account who is to be muted.'],
  ['openconfigsvr', '130005', 'The account in Set_Account is not valid.', importFirst],
  [
    'openconfigsvr',
    '130008',
    'Neither of the two times of a global mute is given.',
    'Give C2CmsgNospeakingTime, GroupmsgNospeakingTime, or both.',
  ],
  [
    'openconfigsvr',
    '130009 130010',
    'The figures of the app could not be reached inside.',
    'Try again later: reading changes nothing.',
  ],
] as const satisfies readonly ServiceText[];

export const localTexts = [
  ['input.invalid', 'input', 'The input or an option is not what it must be.'],
  [
    'signer.failed',
    'server',
    'The signer threw, or gave no answer in time; nothing was sent, and what it said is not kept, since it could name the key.',
    'Call the signer by itself, where its message may be seen: most often the server that mints UserSigs did not answer, or the key is missing.',
  ],
  [
    'signer.invalid',
    'authentication',
    'What the signer gave is no UserSig of printable ASCII; nothing was sent.',
    'Call the signer by itself and look at its answer: most often a line break, a page of HTML or an error as JSON has come in place of the UserSig.',
  ],
  [
    'limiter.failed',
    'server',
    'The limiter threw, or gave no answer within two seconds; nothing was sent.',
    'Look at what the limiter asks, such as Redis or a Durable Object; the call may be made again.',
  ],
  [
    'limiter.invalid',
    'protocol',
    'What the limiter gave is no number of milliseconds from 0; nothing was sent.',
    'Have the limiter answer 0 to send, or after how many milliseconds to ask again.',
  ],
  [
    'transport.network',
    'network',
    'No whole answer arrived: the connection could not be made, or broke, and the call may have run.',
  ],
  [
    'transport.timeout',
    'timeout',
    'The time for the attempt or for the whole call ran out, or would have in a wait that was due; what had been sent by then may have run.',
  ],
  [
    'transport.redirect',
    'protocol',
    'The answer pointed to another address and was not followed, since the URL carries the UserSig.',
    'Check region or origin, and look for a proxy or a login page on the way: the service itself does not redirect.',
  ],
  [
    'transport.oversize',
    'protocol',
    'The answer was longer than the transport reads.',
    'Ask for a smaller page; the service answers with 1 MB at most, so that maxResponseBytes need hardly be raised.',
  ],
  [
    'transport.unsupported',
    'protocol',
    'This runtime could not build the request, and nothing was sent.',
    'Use another transport or a newer runtime: bareTransport asks for the least.',
  ],
  [
    'transport.invalid',
    'protocol',
    'The transport broke its contract: it gave no outcome, or threw before it sent anything.',
    'Have it resolve with { ok: true, status, headers, text } or { ok: false, reason }; of this library, pass fetchTransport(), called, and not fetchTransport.',
  ],
  [
    'transport.status',
    'protocol',
    'The answer had an HTTP status other than 200, whatever its body says.',
    'Look at the status of the error: 5xx passes, though the call may have run, 429 asks for a lower rate, and anything else comes from a wrong origin or a proxy.',
  ],
  [
    'response.malformed',
    'protocol',
    'The answer is no JSON envelope of this API, and the call may have run.',
  ],
  [
    'response.invalid',
    'protocol',
    'The service reported success in a shape other than the documented one, or together with a failure, and the call may have run; or the list field that the page rule of an endpoint names is on no page.',
    "Report the issues of the error to this project; until they are settled, the option responses: 'report' lets such answers through.",
  ],
  [
    'response.entry-failed',
    'protocol',
    'The answer is a success, and says or shows that this entry of the list failed, without a code that says why.',
    'Check what the page of the command says of such entries, such as members who are offline; the other entries went through, or have errors of their own.',
  ],
  [
    'response.no-progress',
    'protocol',
    'The list does not come to its end: its cursor repeats, or ten pages in a row bring no new row.',
    'Read the list again later, or go on from the input in resume.',
  ],
] as const satisfies readonly LocalText[];

export const spans = [
  [10_100, 10_200, "it is of the range from which the app's own group webhook chooses", webhookCode],
  [38_000, 39_000, "it is of the range from which the app's own relations webhook chooses", webhookCode],
  [
    120_001,
    130_000,
    "it is of the range from which the app's own webhook for one-to-one messages chooses",
    webhookCode,
  ],
  [70_000, 70_099, 'its neighbours are checks of the UserSig'],
  [72_000, 72_999, 'its neighbours are limits of the plan'],
  [1000, 1999, 'its neighbours are about operations data'],
  [2000, 2999, 'its neighbours are about moderation'],
  [10_000, 11_999, 'its neighbours are about groups'],
  [20_000, 22_999, 'its neighbours are about messages'],
  [30_000, 39_999, 'its neighbours are about relations'],
  [40_000, 49_999, 'its neighbours are about profiles'],
  [50_000, 59_999, 'its neighbours are about conversations'],
  [60_000, 79_999, 'its neighbours are common to all commands'],
  [80_000, 89_999, 'its neighbours are about moderation and billing'],
  [90_000, 99_999, 'its neighbours are about messages and moderation'],
  [100_000, 109_999, 'its neighbours are about rooms'],
  [110_000, 110_999, 'its neighbours are about communities'],
  [130_001, 131_999, 'its neighbours are about official accounts'],
  [141_000, 141_999, 'its neighbours are about Desk'],
] as const satisfies readonly Span[];

const nowhere: Span = [0, 0, 'nor are its neighbours'];

/** English, for {@link explain}. */
export const en: Language = {
  advices,
  texts,
  serviceTexts,
  localTexts,
  spans,
  nowhere,
  inService: (service, meaning) => `In ${service}: ${meaning}`,
  unlisted: (code, hint) => `Error code ${code} is not known here; ${hint}.`,
  between: ' ',
};
