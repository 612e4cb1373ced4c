import { htmlResponse, textResponse, valueResponse, type ServiceResponse } from "./response.ts";
import { PlainError, ServiceError } from "./errors.ts";
import type { Exchange, ResponseFormat } from "./exchange.ts";
import { escapeHtml, page } from "./pages.ts";

/** Handles a request, or returns `undefined` to pass it on to the next middleware. */
export type Middleware = (
  exchange: Exchange,
) => ServiceResponse | undefined | Promise<ServiceResponse | undefined>;

/** Runs middleware in order until one returns a response. Errors become error responses. */
export async function runPipeline(
  middleware: readonly Middleware[],
  exchange: Exchange,
): Promise<ServiceResponse> {
  try {
    for (const run of middleware) {
      const answer = await run(exchange);
      if (answer) {
        return answer;
      }
    }
  } catch (error) {
    const answer = errorResponse(exchange.format, error);
    if (answer && !exchange.signal.aborted) {
      return answer;
    }
    throw error;
  }
  return textResponse(404, "Not Found");
}

/** The error response for an error; `undefined` for unexpected errors. */
export function errorResponse(format: ResponseFormat, error: unknown): ServiceResponse | undefined {
  if (error instanceof ServiceError) {
    return format.kind === "html"
      ? htmlResponse(page(error.errorCode, `<h1>${escapeHtml(error.message)}</h1>`), error.status)
      : valueResponse(format, error.body, error.status);
  }
  if (!(error instanceof PlainError)) {
    return undefined;
  }
  if (format.kind !== "jsonp") {
    return textResponse(error.status, error.message, error.headers);
  }
  // Scripts can't read a status, so JSONP errors have status 200.
  const errorCode = error.status === 401 ? "Unauthorized" : String(error.status);
  return valueResponse(format, new ServiceError(error.status, errorCode, error.message).body);
}
