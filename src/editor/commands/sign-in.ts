import { promptSignIn } from "../auth/sign-in-prompt.ts";
import type { ServiceChooser } from "../service/chooser.ts";
import type { Connection } from "../service/connection.ts";

/** Signs in to the service in use. The sample service has its own login, so nothing is asked. */
export async function signIn(connection: Connection, chooser: ServiceChooser): Promise<boolean> {
  if (connection.environment.kind === "sample") {
    await chooser.exploreSample();
    return true;
  }
  return promptSignIn(connection, connection.login?.label);
}
