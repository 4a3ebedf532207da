import ranker from './data/quotation-ranker.json';
import { englishVerbs } from './cue-verbs';
import type { QuotationLanguage } from '../contract';

export const quotation: QuotationLanguage = {
  words: {
    determiner:
      'the a an this that these those some any each every all both many most several few another other no one two three four five six seven eight nine ten more less half dozens hundreds thousands such',
    subjectPronoun: 'he she they i we you it everyone everybody someone somebody nobody others anyone',
    person: 'he she i',
    objectPronoun: 'him her them me us you it himself herself themselves itself myself ourselves each',
    possessive: 'his her their my our your its whose',
    be: "is are was were be been being am isn't aren't wasn't weren't get gets got",
    have: "has have had having hasn't haven't hadn't",
    do: "do does did don't doesn't didn't",
    genitive: "'s",
    modal: "will would can could may might shall should must cannot won't wouldn't can't couldn't shouldn't",
    negation: "not never n't",
    adverb:
      'also then later once again even just still only always often now already repeatedly recently reportedly publicly openly privately previously earlier famously simply merely flatly angrily quietly bluntly sarcastically jokingly rhetorically correctly wrongly falsely explicitly specifically clearly strongly firmly immediately quickly soon eventually finally ultimately long ago first further instead actually really basically essentially initially originally subsequently consistently frequently sometimes occasionally rarely seldom both all however meanwhile too almost nearly apparently allegedly effectively proudly loudly softly briefly directly forcefully similarly likewise half-jokingly separately tersely wryly dryly pointedly candidly frankly rightly unequivocally categorically vehemently so yet back ever perhaps maybe probably certainly definitely additionally furthermore moreover',
    preposition:
      'along in on at by for of from with to about after before during since until under over between among against through throughout into onto upon within without across behind beyond near despite amid like unlike toward towards via per outside inside around above below alongside regarding concerning following including',
    and: 'and & or',
    but: 'but nor',
    subordinator:
      'because although though while when if unless as since whereas once before after until where so whenever wherever whether than',
    that: 'that',
    question: 'whether if how why what who where when which whom whose',
    relative: 'who which that whom whose',
    infinitive: 'to',
    time: 'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month year night morning afternoon evening weekend day days weeks months years january february march april may june july august september october november december jan feb mar apr aug sept sep oct nov dec last next this earlier later late early',
    role: 'spokesman spokeswoman spokesperson president senator governor mayor chairman chairwoman chair director manager minister secretary commissioner officer official officials police professor analyst expert leader lawyer attorney judge author writer editor reporter candidate member critic critics supporter chief head founder owner coach captain adviser advisor aide strategist pollster congressman congresswoman representative executive ambassador general doctor teacher student voter voters resident residents economist historian researcher researchers scientist scientists activist activists former senior professor',
    plural:
      'one half another two three four five six seven eight nine ten people police men women children i we you they those some many most several few both all others media public family team staff crowd who that public majority percent % senate house',
    nounLike:
      'claim claims report reports post posts tweet tweets email emails e-mail e-mails text texts quote quotes demand demands request requests hope hopes fear fears plan plans question questions note notes remark remarks comment comments order orders estimate estimates forecast forecasts doubt doubts wonder wonders worry worries volunteer volunteers charge charges promise promises vow vows pledge pledges boast boasts joke jokes blast blasts cry cries answer answers laugh laughs smile smiles reply replies command commands dispute disputes challenge challenges voice credit credits label labels brand brands find finds show shows state states favor favors favour favours wish wishes reason reasons review call calls appeal appeals push talk rail maintain mention mentions reference references petition petitions advocate advocates blog chant chants shout shouts murmur whisper counsel knock start starts finish read reads put suspect suspects warning caution cautions rule rules signal signals stress object objects regret regrets project projects',
    verb: 'became began brought built bought chose drew drove felt fought found gave heard hit knew laid shot sold spoke stuck took taught thought threw told wore wrote wins loses plays needs means shows says gives keeps leads leaves lives believes thinks knows wants feels calls cost costs hopes holds runs stands sits turns brings is are was were has have had will would can could may might should must do does did said says say went came took made got gave saw became left began kept brought held ran met set led won lost sent paid spent fell grew rose stood sat heard put let cut seems seem seemed appears appear appeared remains remained remain needs needed need wants wanted want came comes come goes go makes make takes take gets get gives give sees see looks looked look works worked work seemed helped helps help shook broke fled hid hung rang sang sank slept sought stole swam swept swore tore woke wept bit blew bore burst caught crept dealt dug drank fed flew forgave forgot froze rode shone struck strode beat bent bound lit lay withdrew overcame undertook',
  },
  endings: { adverb: ['ly'], gerund: ['ing'], plural: ['s'], past: ['ed'] },
  clauseAfterComma: false,
  verbSecond: false,
  verbs: englishVerbs,
  likeness: 'as',
  occasions:
    'interview interviews statement statements tweet tweets post posts posting email emails e-mail e-mails letter letters memo speech speeches address remarks debate debates rally rallies conference briefing hearing testimony broadcast podcast show appearance appearances op-ed column editorial article report filing affidavit press blog video ad ads advert advertisement commercial commercials release twitter facebook instagram youtube cnn nbc abc cbs msnbc fox bbc npr radio television tv media note message messages call calls session monologue sermon stop event visit trip chat discussion panel forum',
  calls: 'call calls plea pleas appeal appeals demand demands request requests',
  callPrepositions: 'for',
  captions: 'pictured stock file left right centre center above below inset seen photo image picture',
  aliases:
    'known identified perform performs performed performing go goes went going nicknamed billed introduced referred famous registered remembered listed credited styled signs signed tours recording records gave gives give giving name nickname',
  clearOccasions: 'interview interviews statement statements tweet tweets letter podcast caption q&a',
  occasionPrepositions: 'in during at via on through over',
  leaving: 'when while after before though although until once so whereas since where',
  topics: 'about',
  agents: 'by',
  indefinites: 'anyone anybody everyone everybody someone somebody those',
  definiteArticles: 'the',
  namePrepositions: 'of',
  apostropheLetters: 's',
  quoting: 'quote cite',
  naming: 'call dub name label brand',
  others: 'he she you',
  origins: 'from by',
  acronyms: 'us who it am',
  asideStarts: 'a an who whose',
  announcing: 'will',
  conditions: 'if unless',
  absolutes: 'with',
  distances: 'ago later earlier before after afterwards afterward previously',
  approximators: 'about around over under nearly almost roughly',
  fractions: 'half third quarter fifth tenth dozen hundred thousand million billion',
  expletives: 'there',
  nouns:
    'call calls plea pleas appeal appeals demand demands request requests estimate estimates claim claims statement statements assertion assertions allegation allegations accusation accusations argument arguments assurance assurances belief comment comments conclusion criticism complaint complaints concern concerns contention declaration denial fear fears hope hopes idea notion observation opinion pledge prediction predictions promise remark report reports rumor rumors rumour rumours suggestion suggestions suspicion suspicions testimony threat vow warning warnings insistence admission announcement acknowledgment confidence feeling view possibility regret sympathy support opposition outrage frustration disappointment disapproval admiration doubt doubts interest desire willingness skepticism scepticism alarm anger dismay displeasure dissatisfaction gratitude optimism solidarity surprise question questions theory point',
  termWords: {
    nickname: 'nicknamed nickname aka a.k.a alias nom',
    title:
      'titled entitled title film movie book novel song album show series play poem podcast magazine column essay documentary painting musical opera exhibition hit program programme episode track single called named known headlined headline chapter report paper',
    motto:
      'motto slogan slogans catchphrase mantra banner banners sign signs placard placards reading shirt hat sticker bumper poster posters logo refrain tagline anthem',
    operation: 'operation codenamed code-named project dubbed mission',
    hypothetical: 'if imagine suppose hypothetical might could would should thinking thought wondered',
  },
  sources: ['according to', 'in the words of', 'in the view of', 'in the opinion of'],
  standpoints: 'view opinion words estimation telling judgment judgement reckoning',
  standpointPrepositions: 'in',
  firstPersons: 'my our your',
  closingSources: [],
  ranker,
};
