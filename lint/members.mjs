/** Lint rules of this repository, for oxlint. */

const message = 'Members are private by #, and fields are declared where they stand.';

/** Reports `private` members and parameter properties. A private constructor has no other spelling. */
const privateByHash = {
  create(context) {
    const report = (node) => {
      context.report({ node, message });
    };
    const reportPrivate = (node) => {
      if (node.accessibility === 'private' && node.kind !== 'constructor') report(node);
    };
    return {
      TSParameterProperty: report,
      PropertyDefinition: reportPrivate,
      MethodDefinition: reportPrivate,
    };
  },
};

export default { meta: { name: 'members' }, rules: { 'private-by-hash': privateByHash } };
