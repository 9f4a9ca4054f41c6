import { eachClaim, type Finding, type Rule } from './rule';

export const safety: Rule = {
  name: 'safety',
  description: 'A claim on acute danger has a safety line, and a claim with an action has one to act on.',
  check: eachClaim((file) => [
    ...(file.acute && file.safety === null ? [[['acute'], 'acute danger without a safety line', 'write the line, or set acute: false'] satisfies Finding] : []),
    ...(file.action !== null && file.safety === null ? [[['action'], 'an action without a safety line', 'write the line that says why'] satisfies Finding] : []),
  ]),
};
