"""Whether a deed happened: the stance of its verb, or of its noun and what carries that."""

from __future__ import annotations

from dataclasses import replace

from dyade.code import frames
from dyade.code.codebook import STATEMENTS, VIOLENT
from dyade.code.deed import Deed
from dyade.code.lexicon import light_verbs
from dyade.code.when import clausetimes, comes
from dyade.code.who import visits
from dyade.code.who.verbs import light_verb, object_tokens
from dyade.find.stances import negation, putting_off, stance
from dyade.find.stances.governors import governors
from dyade.find.stances.stance import Stance
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_MEETING = "CONSULT"
NOTIFIED = "notified"  # the cue of a deed that is done once it is announced
_SIGNING = "057"  # the CAMEO code of signing a treaty
_DIPLOMATS = "166"  # the CAMEO code of expelling and recalling them
_HABITS = frozenset({"AID", "COOPERATE", "PROTEST", "MOBILIZE", "ASSAULT", "COERCE", "SANCTION"})


def of_deed(deed: Deed) -> Stance:
    """Whether a deed happened, is planned, goes on or did not come about.

    What becomes of diplomats, and what is but said, is done once it is announced: its cue is
    ``NOTIFIED`` then.
    """
    read = _read(deed)
    posts = deed.match.trigger.frame == "posts" or deed.mode == "expel"
    posts = posts and deed.match.trigger.cameo == _DIPLOMATS
    if read.status != "future" or not (posts or _is_declared(deed)):
        return read
    above = deed.token.head
    known = above.lemma_ in words("verbs", "notifying") and tree.is_past_participle(above)
    return replace(read, status="occurred", tense="past", cue=NOTIFIED) if known else read


def _is_declared(deed: Deed) -> bool:
    """Whether a deed of words is done by announcing it: "a annoncé renoncer à ses essais"."""
    said = deed.act in STATEMENTS and deed.match.trigger.cameo != _SIGNING
    bare = tree.is_infinitive(deed.token) and not tree.auxiliaries(deed.token)
    return said and bare and deed.token.dep_ in labels.COMPLEMENT


def _read(deed: Deed) -> Stance:
    if deed.match.trigger.denies and negation.is_unwilling(deed.token):
        return stance.of_refusal(deed.token)
    if deed.token.pos_ not in labels.NOUNS:
        return _of_verb(deed)
    if _not_ruled_out(deed.token):
        return Stance("hypothetical", tense="future", cue=deed.token.head.lower_)
    if _to_get(deed.token):
        return Stance("hypothetical", tense="future", cue=stance.AIM)
    verb = light_verb(deed.token)
    read = _carried(deed, verb) if verb is not None else _of_noun(deed)
    if read.status == "cancelled":  # "le sommet, reporté, s'est tenu", "aura lieu"
        held = comes.came_about(deed.token)
        done = replace(read, status="occurred", tense="past") if held else read
        return comes.coming(deed.token) or done
    return read


def _of_verb(deed: Deed) -> Stance:
    """The stance of the verb that tells the deed, by what the frame and the tense make of it."""
    token, frame = deed.token, frames.load()[deed.match.trigger.frame]
    found = stance.of_verb(token)
    if found.status == "future" and _given_up(token):
        found = replace(found, status="cancelled")
    happened = found.status == "occurred"
    if frame.status and happened:
        if token.dep_ in labels.ACL and comes.has_run(token.head):
            return found  # "la trêve décrétée par Riga a expiré"
        return replace(found, status="future", tense="future")
    if found.cue == stance.AIM and deed.act not in STATEMENTS | {"CONSULT"}:
        return replace(found, status="hypothetical" if happened else found.status, tense="future")
    if happened and frame.id == "expected":
        awaited = governors().get(token.lemma_)
        if awaited and awaited.status == "future" and tree.is_passive(token):
            return replace(found, status="future", tense="future")
    if happened and (_endures(token, found) or _charged(deed)):
        return replace(found, status="ongoing", tense="present")
    if happened and found.tense == "present":
        passive = tree.is_passive(token) and token.lemma_ not in words("verbs", "lasting")
        habit = deed.act in _HABITS and not passive
        stands = deed.act == "SUPPORT" and tree.is_passive(token) and not passive
        if (habit or stands or _still(token)) and _goes_on(token):
            return replace(found, status="ongoing")
    return found


def _given_up(verb: Token) -> bool:
    """Whether a relative clause tells what is given up: "a annulé la visite qu'il devait faire"."""
    clause = next((t for t in (verb, verb.head) if t.dep_ in labels.RELATIVE), None)
    if clause is None or clause.head.pos_ not in labels.NOUNS:
        return False
    above = clause.head.head
    rule = governors().get(above.lemma_) if above.pos_ in labels.VERBS else None
    held = clause.head in object_tokens(above) or bool(tree.preposition(clause.head))
    done = stance.of_verb(above).status == "occurred"
    return rule is not None and rule.status == "cancelled" and held and done


def _of_noun(deed: Deed) -> Stance:
    """The stance of a noun that no light verb carries: by its clause, or what is over it."""
    own = stance.of_noun(deed.token)
    if deed.act == _MEETING and _to_settle(deed.token):
        return replace(own, status="future", tense="future")
    if clausetimes.at_behest(deed.token):
        return replace(own, status="occurred", tense="background")
    ending = putting_off.noun_over(deed.token)
    if ending is not None:
        return _called_off(ending)
    touring = deed.match.trigger.frame in visits.FRAMES
    read = _at_occasion(own, deed.token, touring) or _under(own, deed.token)
    if read.status == "future" and comes.fell_through(deed.token):
        return replace(read, status="cancelled")
    if read.status != "occurred":
        return read
    ahead = comes.coming(deed.token)
    if ahead is None and _runs_on(deed.token):
        return replace(read, status="ongoing", tense="present")
    return ahead or read


def _runs_on(noun: Token) -> bool:
    """Whether a noun's deed is told to go on: "les combats continuent", "la guerre, qui dure".

    Where the main verb tells of another one ("alors que les combats continuent") nothing is said
    of the day of the news.
    """
    if noun.head.dep_ != labels.ROOT:
        return False
    verbs = [noun.head] if noun.dep_ in labels.ANY_SUBJECT else []
    for clause in tree.children(noun, labels.RELATIVE):
        if any(t.lower_ in words("pronouns", "relative_subject") for t in clause.children):
            verbs.append(clause)
    return any(
        words("times", "enduring") & {v.lemma_, v.lower_}
        and tree.feature(v, "Tense") == labels.PRESENT
        and tree.is_finite(v)
        and not negation.is_negated(v)
        and not tree.children(v, labels.OBJECT)
        and not any(map(_is_a_day, v.children))
        for v in verbs
    )


def _is_a_day(token: Token) -> bool:
    """Whether a word dates its verb: "continuent jeudi", not "continuent depuis jeudi"."""
    since = tree.preposition(token) in words("times", "since")
    return token.lower_ in words("calendar", "words") and not since


def _called_off(ending: Token) -> Stance:
    """The stance of what a noun calls off: it still stands where that is only wished or feared."""
    read = _under(stance.of_noun(ending), ending)
    wished = read.status in ("hypothetical", "negated")
    status = "future" if wished else "cancelled"
    return Stance(status, read.hedged, "future", cue=ending.lower_)  # type: ignore[arg-type]


def _to_settle(meeting: Token) -> bool:
    """Whether a meeting is told only as what has to be arranged: "ni la date ni le lieu de"."""
    if tree.preposition(meeting) not in words("prepositions", "of"):
        return False
    above = meeting.head
    while above.dep_ == labels.CONJUNCT:
        above = above.head
    return above.lower_ in words("prepositional_nouns", "to_settle")


def _carried(deed: Deed, verb: Token) -> Stance:
    """The stance of a noun and of the light verb that carries it: "mènera des frappes"."""
    own, above = stance.of_noun(deed.token), stance.of_verb(verb)
    aspect = light_verbs()[verb.lemma_].aspect
    if aspect == "future" and tree.is_passive(verb) and above.tense == "past":
        aspect = ""  # "la signature a été annoncée": it is done; "était prévue" is a plan
    if deed.act in VIOLENT and verb.lemma_ in words("verbs", "telling"):
        aspect = ""  # "l'armée annonce des frappes": who strikes tells of it afterwards
    off = "cancelled" in (aspect, above.status) and own.status == "future"
    status = own.status if own.status != "occurred" and not off else above.status
    if aspect and status == "occurred":
        status = aspect  # type: ignore[assignment]
    return Stance(status, own.hedged or above.hedged, above.tense, above.content, verb.lower_)


def _still(verb: Token) -> bool:
    """Whether an adverb says that what a verb tells goes on: "refuse toujours de céder"."""
    return any(c.lower_ in words("verbs", "still") for c in verb.children)


def _endures(verb: Token, read: Stance) -> bool:
    """Whether a verb tells what lasts: "Oslo négocie avec Lima", "les rebelles, soutenus par Y"."""
    if verb.lemma_ not in words("verbs", "enduring") | words("verbs", "backing"):
        return False
    beside = verb.dep_ in labels.ACL or (verb.dep_ in labels.ADVERBIAL and tree.agents(verb))
    if beside and tree.is_participle(verb) and not tree.auxiliaries(verb):
        return verb.lemma_ in words("verbs", "backing")
    return read.tense == "present" and _goes_on(verb)


def _charged(deed: Deed) -> bool:
    """Whether a deed is what somebody is charged with doing still: "accuse Y de financer"."""
    verb = deed.token
    while verb.dep_ == labels.CONJUNCT:
        verb = verb.head
    under = verb.dep_ in labels.COMPLEMENT and verb.head.lemma_ in words("verbs", "charging")
    still = tree.is_infinitive(deed.token) and not tree.auxiliaries(deed.token)
    lasts = deed.act in _HABITS or deed.token.lemma_ in words("verbs", "backing")
    return under and still and lasts


def _goes_on(verb: Token) -> bool:
    """Whether a verb is in the present, itself or as the gerund of one: "lui fournissant"."""
    if tree.is_conjugated(verb):
        return True
    pronoun = tree.clitic(verb)
    above = verb.head if pronoun is None else pronoun.head
    gerund = verb.dep_ in labels.ADVERBIAL or pronoun is not None
    if not gerund or above.pos_ not in labels.VERBS:
        return False
    head = tree.finite_head(above)
    return head == above and tree.feature(head, "Tense") == labels.PRESENT


def _at_occasion(own: Stance, noun: Token, touring: bool) -> Stance | None:
    """A noun that is the occasion of its clause ("lors d'une visite") is as new as the clause.

    So is a visit that somebody is on ("en visite à Oslo"): ``touring``.
    """
    head = noun.head
    if own.status == "occurred" and head.lower_ in words("prepositional_nouns", "ahead"):
        clause = tree.clause_verb(head)  # "à l'approche du sommet"
        if clause is not None and stance.of_verb(clause).tense != "background":
            return Stance("future", own.hedged, own.tense, False, noun.lower_)
    named = head.lower_ in words("prepositional_nouns", "at_occasion")
    cases = {c.lower_ for c in noun.children if c.dep_ in (labels.CASE, labels.MARK)}
    cases |= {g.lower_ for c in noun.children if c.dep_ == labels.CASE for g in c.children}
    on = touring and tree.preposition(noun) in words("prepositions", "in")
    if not on and not named and not cases & words("prepositional_nouns", "at_occasion"):
        return None
    verb = tree.clause_verb(head if named else noun)
    if verb is None or own.status != "occurred":
        return None
    above = stance.of_verb(verb)
    status = above.status if above.status == "future" else own.status
    return Stance(status, own.hedged, above.tense, False, noun.lower_)


def _not_ruled_out(noun: Token) -> bool:
    """Whether a noun is what somebody does not exclude: "n'exclut pas une visite"."""
    verb = noun.head
    excluding = verb.lemma_ in words("verbs", "ruling_out") and noun in object_tokens(verb)
    return excluding and negation.is_negated(verb)


def _to_get(noun: Token) -> bool:
    """Whether a noun is what somebody does another thing for: "pour obtenir le retrait"."""
    verb = noun.head
    got = verb.lemma_ in words("verbs", "attaining") and noun in object_tokens(verb)
    return got and stance.of_verb(verb).cue == stance.AIM


def _under(own: Stance, noun: Token) -> Stance:
    """A noun that is what another verb asks, wishes or plans: its stance is that verb's."""
    head = noun.head
    unreal = _unreal(noun) if own.status == "occurred" else None
    if unreal:
        return unreal
    if own.status == "occurred" and _agreed(noun):
        return replace(own, status="future", tense="future")
    for _ in range(3):
        if head.pos_ in labels.VERBS or head is head.head:
            break
        head = head.head
    rule = governors().get(head.lemma_) if head.pos_ in labels.VERBS else None
    behind = [t for _, t in tree.obliques(head) if t.i > head.i]  # "en visite à Oslo, X demande"
    held = [c for t in (*object_tokens(head), *behind) for c in tree.conjuncts(t)]
    if rule is None or noun not in held or head.lemma_ in words("verbs", "meaning_to"):
        return own
    if tree.is_passive(head) and rule.drop:
        return own
    off = rule.status == "cancelled"  # also what was "prévue le 15 avril"
    status = rule.status if rule.status and (off or own.status == "occurred") else own.status
    if rule.status == "negated":
        averted = head.lemma_ in words("verbs", "averting") and not negation.is_negated(head)
        status = "hypothetical" if averted else own.status
    return Stance(status, own.hedged or rule.hedged, own.tense, rule.drop, head.lower_)  # type: ignore[arg-type]


def _agreed(noun: Token) -> bool:
    """Whether a noun is what sides agree to do: "se sont entendus sur un retrait".

    Of a pact that is known ("l'accord sur le retrait") nothing is told.
    """
    if tree.preposition(noun) not in words("prepositions", "on"):
        return False
    above = noun.head
    if above.lemma_ in words("verbs", "agreeing") and tree.is_reflexive(above):
        return True
    pacts = [above] if above.pos_ in labels.NOUNS else list(above.children)
    return any(
        t.lemma_ in words("prepositional_nouns", "agreement")
        and t.i < noun.i
        and not any(tree.feature(c, "Definite") == labels.DEFINITE for c in t.children)
        for t in pacts
    )


def _unreal(noun: Token) -> Stance | None:
    """The stance of a noun that only names what might be or is not, None where it may be real.

    It is what a plan, offer or risk is of ("le projet (israélien) d'annexion", "en cas de"), any
    of its kind ("avant toute rencontre"), the subject of what would be ("une attaque serait une
    folie"), what is in reach, or what there is not ("il n'y aura pas de rencontre", "faute
    d'accord").
    """
    head = noun.head
    if _debated(noun):
        return Stance("hypothetical", False, "future", cue=head.lower_)
    if _in_reach(noun):
        return Stance("hypothetical", False, "future", True, head.lower_)  # none yet
    if head.lemma_ in words("verbs", "there_is") and negation.is_negated(head):
        return Stance("negated", False, "background", cue=head.lower_)
    case = next((c for c in noun.children if c.dep_ == labels.CASE and c.i < noun.i), None)
    if case is not None and tree.preposition(noun) in words("prepositions", "of"):
        before = [t for t in noun.doc[max(case.i - 2, 0) : case.i] if t.pos_ != labels.ADJ]
        word = before[-1].lower_ if before else ""
        if word in words("negation", "without"):
            return Stance("negated", False, "background", cue=word)
        wished = word in words("prepositional_nouns", "for")  # "en faveur de"
        wished = wished and before[0].lower_ in words("prepositions", "in")
        if wished or word in words("prepositional_nouns", "planned"):
            return Stance("hypothetical", False, "future", cue=word)
        begun = words("prepositional_nouns", "holding") | words("prepositional_nouns", "opening")
        if word in begun and head.lower_ == word:
            return _unreal(head)  # "l'espoir d'une reprise de pourparlers"
    articles = {c.lower_ for c in noun.children if c.dep_ == labels.DETERMINER}
    anyone = len(articles) == 1 and articles <= words("negation", "any")
    if anyone or (articles & words("pronouns", "one") and _would_be(noun)):
        return Stance("hypothetical", False, "future", cue=noun.lower_)
    return None


def _in_reach(noun: Token) -> bool:
    """Whether a deed is said to be near or possible: "un accord est proche", "près d'un accord"."""
    head = noun.head
    near = not words("adjectives", "in_reach").isdisjoint((head.lemma_, head.lower_))
    subject = noun.dep_ in labels.ANY_SUBJECT and bool(tree.children(head, labels.COPULA))
    return near and (subject or tree.preposition(noun) in words("prepositions", "of"))


def _debated(noun: Token) -> bool:
    """Whether a measure is only talked of: "débattre de l'envoi", "le vote sur la levée"."""
    if noun.lemma_ not in words("plans", "measures"):
        return False
    head, case = noun.head, tree.preposition(noun)
    if head.pos_ in labels.VERBS:
        over = head.lemma_ in words("verbs", "debating")
        return over and (case in words("prepositions", "about") or noun in object_tokens(head))
    question = head.lemma_ in words("plans", "debates")
    return question and case in words("prepositions", "about")


def _would_be(noun: Token) -> bool:
    """Whether a noun is the subject of a verb in the plain conditional."""
    if noun.dep_ not in labels.SUBJECT:
        return False
    copulas = tree.children(noun.head, labels.COPULA)
    finite = copulas[0] if copulas else tree.finite_head(noun.head)
    plain = finite == noun.head or bool(copulas)
    return plain and tree.feature(finite, "Mood") == labels.CONDITIONAL
