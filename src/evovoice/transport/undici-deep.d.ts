/** undici's parts by themselves: importing `undici` itself would take over the whole process's `fetch`. */
declare module "undici/lib/dispatcher/agent.js" {
  import type { Agent } from "undici";

  const AgentClass: typeof Agent;
  export = AgentClass;
}

declare module "undici/lib/core/connect.js" {
  import type { buildConnector } from "undici";

  const create: (options?: buildConnector.BuildOptions) => buildConnector.connector;
  export = create;
}
