import * as vscode from "vscode";
import type { NetworkSettings } from "../../evovoice/network/proxy-route.ts";

/** VS Code's network settings, in the `http` section. A workspace can't set them. */
const names = [
  "proxy",
  "proxyAuthorization",
  "proxySupport",
  "noProxy",
  "proxyStrictSSL",
  "systemCertificates",
] as const;

/** The current values. Settings may have any type, so each is checked. */
export function networkSettings(): NetworkSettings {
  const http = vscode.workspace.getConfiguration("http");
  const read = (name: (typeof names)[number]): unknown => http.get(name);
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const noProxy = read("noProxy");
  return {
    proxy: text(read("proxy")),
    proxyAuthorization: text(read("proxyAuthorization")),
    proxySupport: read("proxySupport") !== "off",
    noProxy: Array.isArray(noProxy) ? noProxy.filter((entry) => typeof entry === "string") : [],
    strictSSL: read("proxyStrictSSL") !== false,
    systemCertificates: read("systemCertificates") !== false,
  };
}

/** Calls back after one of these settings changed. */
export function onNetworkSettings(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`http.${name}`))) {
      changed();
    }
  });
}
