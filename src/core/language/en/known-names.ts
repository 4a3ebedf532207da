/** Parties and their members in the plural, who stand for them: `the Tories`. */
export const parties = `conservatives tories tory labour republicans democrats dems greens whigs`;

/** Adjectives that name a party before who or what is of it: `Conservative MPs`. */
export const partyAdjectives = 'conservative';
export const partyNouns = `mp mps msp msps mep meps leader leaders leadership government party manifesto chancellor councillor councillors council candidate
    candidates peer peers whip whips voters backbencher backbenchers frontbencher spokesman spokeswoman benches conference minister ministers
    policy plans shadow chairman administration grandee grandees`;

/** Bodies of state that have an article: `the Treasury`. */
export const bodiesWithArticle =
  'treasury commons lords cabinet house army navy exchequer admiralty met fed tate forces';

/** Newspapers and magazines whose name has an article with a capital: `The Sun`. */
export const papers = `sun times guardian mirror independent observer scotsman herald telegraph economist spectator nation atlantic hill
    sunday age australian star standard metro express mail lancet register verge tribune post globe journal register`;

/**
 * Sites, programs and devices: what one finds on them is no act of the firm of the same name. Of those in
 * `organizationNames` it is the firm that says and does something.
 */
export const productNames = `instagram twitter facebook youtube tiktok snapchat whatsapp myspace spotify itunes ipod ipad iphone imac macbook
    android windows linux unix xbox playstation gamecube gameboy wii blackberry bluetooth wifi wi-fi photoshop powerpoint firefox
    safari javascript python gmail hotmail napster kazaa bittorrent wordpress minecraft fortnite pokemon tetris viagra prozac aspirin
    covid covid-19 brexit oscars oscar baftas emmys emmy grammys grammy brits eurovision wimbledon eurovision gofundme patreon zoom siri
    alexa chatgpt gpt rfid gsm gps html xml wap mpeg mp3 cd-rom dvds vhs dab hdtv lgbt lgbtq lgbtqi maga xl diy q&a ppe pcr`;

/** Events, laws and works of several words. */
export const productPhrases = `premier league,champions league,la liga,serie a,europa league,ryder cup,tour de france,six nations,grand slam,
    world series,super bowl,world cup,green new deal,magna carta,good friday,black friday,boxing day,new year,cold war,
    game boy,internet explorer,google maps,apple music,app store`;
