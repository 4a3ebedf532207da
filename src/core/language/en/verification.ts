import type { VerificationLanguage } from '../contract';

export const verification: VerificationLanguage = {
  negations:
    'not no never nobody nothing none neither nor nowhere cannot without unable refuse refuses refused deny denies denied hardly barely',
  negativeEndings: "n't nt",
  modals: `
    will: will won't i'll you'll he'll she'll it'll we'll they'll; would: would wouldn't i'd you'd he'd she'd we'd they'd;
    can: can cannot can't; could: could couldn't; may: may; might: might mightn't; shall: shall shan't;
    should: should shouldn't; must: must mustn't; ought: ought`,
  numbers: `
    0: zero nil; 1: one first; 2: two second; 3: three third; 4: four fourth; 5: five fifth; 6: six sixth;
    7: seven seventh; 8: eight eighth; 9: nine ninth; 10: ten tenth; 11: eleven; 12: twelve; 13: thirteen;
    14: fourteen; 15: fifteen; 16: sixteen; 17: seventeen; 18: eighteen; 19: nineteen; 20: twenty; 30: thirty;
    40: forty; 50: fifty; 60: sixty; 70: seventy; 80: eighty; 90: ninety; 100: hundred; 1000: thousand;
    1000000: million m; 1000000000: billion bn; 1000000000000: trillion trn; %: percent percentage;
    dozen: dozen dozens; half: half; quarter: quarter; double: double doubled twice; triple: triple tripled;
    hundreds: hundreds; thousands: thousands; millions: millions; billions: billions; $: dollar dollars;
    £: pound pounds; €: euro euros`,
  dates:
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec spring summer autumn winter easter christmas',
  capitalDates: 'may march mar sat sun wed dec mon',
  relativeDates: 'today yesterday tomorrow tonight',
  fillers: 'uh, uhh, um, umm, er, erm, ah, eh, hmm, mm, you know, i mean',
  smallWords:
    'a an the and or but of to in on at by for from with as that this these those it its is are was were be been being has have had do does did i you he she we they them him her his their our my your me us so if than then there here what which who when where how all any some just about into over up out',
  capitalWords: 'i im ill id ive',
};
