/** Fields of one meaning everywhere, of which TSDoc says nothing and a record only a word. */
export const commonFields: Readonly<Record<string, string>> = {
  GroupId: "The group that the call is about: an id of one's own, or one that the service gave (`@TGS#…`).",
  Member_Account: 'An account, by its UserID.',
  ErrorInfo: 'The reason of a refusal, in English. After a success it is empty.',
};
