/** What the emulated service refuses, as the app of a user sees it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly errorCode: number;

  constructor(errorCode: number, errorInfo: string) {
    super(errorInfo);
    this.errorCode = errorCode;
  }
}
