/** One field of a rejected request, as the service's `responseStatus.errors` lists them. */
export interface FieldError {
  errorCode: string;
  fieldName: string;
  message: string;
}

/** An error response with a `responseStatus` in its body. */
export class ServiceError extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly errors: readonly FieldError[];

  constructor(status: number, errorCode: string, message: string, errors: readonly FieldError[] = []) {
    super(message);
    this.name = "ServiceError";
    this.status = status;
    this.errorCode = errorCode;
    this.errors = errors;
  }

  /** The body of the response. */
  get body(): object {
    return { responseStatus: { errorCode: this.errorCode, message: this.message, errors: this.errors } };
  }
}

/** 400 for a parameter that can't be read. Names the field as it was sent. */
export function unreadable(operation: string, fieldName: string, value: string): ServiceError {
  const errorCode = "SerializationException";
  const message = `'${value}' is an Invalid value for '${fieldName}'`;
  return new ServiceError(400, errorCode, `Unable to bind to request '${operation}'`, [
    { errorCode, fieldName, message },
  ]);
}

/** 404 with a responseStatus. */
export function notFound(what: string, id: string): ServiceError {
  return new ServiceError(404, "NotFound", `${what} ${id} was not found`);
}

/** An error response with plain text or an empty body, like those from outside the service's operations. */
export class PlainError extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, text: string, headers: Readonly<Record<string, string>> = {}) {
    super(text);
    this.name = "PlainError";
    this.status = status;
    this.headers = headers;
  }
}
