import { htmlResponse, textResponse, valueResponse, type ServiceResponse } from "./response.ts";
import { PlainError, ServiceError } from "./errors.ts";
import type { Exchange, Form } from "./exchange.ts";
import { escapeHtml, page } from "./pages.ts";

/** One step on the way of a request. The first to give an answer ends it; the others let it pass. */
export type Middleware = (
  exchange: Exchange,
) => ServiceResponse | undefined | Promise<ServiceResponse | undefined>;

/** Lets a request go through the steps; what a step throws becomes the answer that the service gives for it. */
export async function runPipeline(
  steps: readonly Middleware[],
  exchange: Exchange,
): Promise<ServiceResponse> {
  try {
    for (const step of steps) {
      const answer = await step(exchange);
      if (answer) {
        return answer;
      }
    }
  } catch (error) {
    const answer = errorResponse(exchange.form, error);
    if (answer && !exchange.signal.aborted) {
      return answer;
    }
    throw error;
  }
  return textResponse(404, "Not Found");
}

/** The answer for an error of the service; `undefined` for one that is a mistake of the sample itself. */
export function errorResponse(form: Form, error: unknown): ServiceResponse | undefined {
  if (error instanceof ServiceError) {
    return form.kind === "html"
      ? htmlResponse(page(error.errorCode, `<h1>${escapeHtml(error.message)}</h1>`), error.status)
      : valueResponse(form, error.body, error.status);
  }
  if (!(error instanceof PlainError)) {
    return undefined;
  }
  if (form.kind !== "jsonp") {
    return textResponse(error.status, error.message, error.headers);
  }
  // A script that a page loads cannot see a status, so the service answers every error with 200 there.
  const errorCode = error.status === 401 ? "Unauthorized" : String(error.status);
  return valueResponse(form, new ServiceError(error.status, errorCode, error.message).body);
}
