/** Thrown inside the emulator: the answer is this code. */
export class Refusal extends Error {
  readonly errorCode: number;

  constructor(errorCode: number, errorInfo: string) {
    super(errorInfo);
    this.errorCode = errorCode;
  }
}
