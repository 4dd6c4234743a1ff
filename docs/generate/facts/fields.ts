/** Fields of one meaning everywhere, where the TSDoc of an interface leaves them to their names. */
export const commonFields: Readonly<Record<string, string>> = {
  GroupId: "The group that the call is about: an id of one's own, or one that the service gave (`@TGS#…`).",
  Member_Account: 'An account, by its UserID.',
  ErrorInfo: 'The reason of a refusal, in English. After a success it is empty.',
  CommandType: 'The command of the request, repeated.',
};
