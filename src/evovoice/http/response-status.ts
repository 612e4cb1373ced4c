import * as v from "valibot";
import type { RejectedField } from "../errors.ts";

/** What ServiceStack says of an error: its code, a sentence for people, the fields it concerns. */
export interface ResponseStatus {
  readonly errorCode: string;
  readonly message: string;
  readonly errors: readonly RejectedField[];
}

const text = v.fallback(v.string(), "");
const field = v.fallback(v.object({ errorCode: text, fieldName: text, message: text }), () => ({
  errorCode: "",
  fieldName: "",
  message: "",
}));
const errorBodySchema = v.object({
  responseStatus: v.object({
    errorCode: text,
    message: text,
    errors: v.fallback(v.array(field), []),
  }),
});

/** Error bodies are short; a longer one is not read. Bytes. */
const maxErrorBytes = 1_000_000;

/** Reads the `responseStatus` of an error's body. Undefined where there is none. Never throws. */
export function readResponseStatus(body: Uint8Array): ResponseStatus | undefined {
  if (body.byteLength > maxErrorBytes) {
    return undefined;
  }
  try {
    const read = v.safeParse(errorBodySchema, JSON.parse(new TextDecoder().decode(body)));
    return read.success ? read.output.responseStatus : undefined;
  } catch {
    return undefined;
  }
}
