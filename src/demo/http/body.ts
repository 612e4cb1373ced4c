import { PlainError } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import { Parameters } from "./parameters.ts";

const maxBytes = 64 * 1024;

/** Reads a body of JSON or form fields, together with the parameters of the query string. */
export async function readBody(exchange: Exchange, operation: string): Promise<Parameters> {
  const text = await readText(exchange);
  const form = (exchange.request.headers["content-type"] ?? "").includes("application/x-www-form-urlencoded");
  const pairs = form ? [...new URLSearchParams(text)] : readJson(text);
  return new Parameters(operation, [...exchange.query, ...pairs]);
}

async function readText({ request }: Exchange): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new PlainError(413, "Request Entity Too Large", { connection: "close" });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The fields of a JSON object. Text that can't be parsed has no fields, so that those required count as missing. */
function readJson(text: string): [string, string][] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return Object.entries(value).flatMap(([name, each]): [string, string][] =>
        ["string", "number", "boolean"].includes(typeof each) ? [[name, String(each)]] : [],
      );
    }
  } catch {
    // No fields.
  }
  return [];
}
