/** A rule for oxlint: code that is pure takes the time and chance as parameters, so that a test can choose them. */

const clock = "There is no clock here: take the time as a parameter.";
const chance = "There is no randomness here: take it as a parameter.";

const isNamed = (node, name) => node.type === "Identifier" && node.name === name;

const noClockNoChance = {
  create(context) {
    const report = (node, message) => context.report({ node, message });
    return {
      NewExpression(node) {
        if (isNamed(node.callee, "Date") && node.arguments.length === 0) {
          report(node, clock);
        }
      },
      CallExpression(node) {
        if (isNamed(node.callee, "Date")) {
          report(node, clock);
        }
      },
      MemberExpression(node) {
        const property = node.computed ? node.property.value : node.property.name;
        if (isNamed(node.object, "Date") && property === "now") {
          report(node, clock);
        }
        if (isNamed(node.object, "Math") && property === "random") {
          report(node, chance);
        }
      },
      Identifier(node) {
        if (node.name === "performance" || node.name === "crypto") {
          report(node, node.name === "performance" ? clock : chance);
        }
      },
    };
  },
};

export default { meta: { name: "pure" }, rules: { "no-clock-no-chance": noClockNoChance } };
