package org.warmline.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;
import org.warmline.call.Transcript.Kind;

/**
 * Moonshine tiny-en on onnxruntime: an utterance is heard whole, then written down greedily. The
 * two networks are shared by all calls and run on the caller's thread.
 */
public final class MoonshineRecognizer implements Recognizer {
  private static final int SHORTEST_MILLIS = 300;
  private static final int PADDED_MILLIS = 500;
  private static final double TOKENS_PER_SECOND = 6.5;
  private static final int LEAST_TOKENS = 12;

  /** Words so many times as many as the longest likely answer has are none of them. */
  private static final int FAR_LONGER = 2;

  /**
   * What the encoder makes of a short utterance hangs on where its steps of 24 ms fall, so a
   * doubtful one is heard again a little later in them, and the surest hearing counts.
   */
  private static final int[] LEADS_MILLIS = {13, 34};

  private static final double SURE = 0.5;
  private static final int LOOK_AGAIN_MILLIS = 2500;
  private static final int ENGINE_RATE = 16_000;

  /** Shapes of codes that are searched for; a longer one is not said in one breath. */
  private static final Pattern CODE = Pattern.compile("[A9]{3,12}");

  private final OrtSession encoder;
  private final OrtSession decoder;
  private final MoonshineTokens tokens;
  private final KnownPhrases known;
  private final Map<String, CodeGrammar> grammars = new ConcurrentHashMap<>();
  private final Resampler resampler = new Resampler(Pcm.SAMPLES_PER_SECOND, ENGINE_RATE);

  private MoonshineRecognizer(OrtSession encoder, OrtSession decoder, MoonshineTokens tokens) {
    this.encoder = encoder;
    this.decoder = decoder;
    this.tokens = tokens;
    this.known = new KnownPhrases(tokens);
  }

  /**
   * Loads the networks.
   *
   * @param models the folder that {@code models/fetch} fills
   * @throws SpeechException when one is missing or damaged
   */
  public static MoonshineRecognizer open(Path models) {
    Path folder = models.resolve("moonshine-tiny-en");
    MoonshineTokens tokens = MoonshineTokens.read(folder.resolve("tokenizer.bin"));
    return new MoonshineRecognizer(
        Onnx.open(folder.resolve("encoder_model.ort")),
        Onnx.open(folder.resolve("decoder_model_merged.ort")),
        tokens);
  }

  @Override
  public String name() {
    return "moonshine";
  }

  @Override
  public Hearing open() {
    return new MoonshineHearing(this);
  }

  Transcript transcribe(Pcm sound, Expectation expectation) {
    return transcribe(sound, expectation, free -> true, new Draft());
  }

  /**
   * Free words that are not worth a closer look are given as they are.
   *
   * @param draft of this utterance; is changed
   */
  Transcript transcribe(
      Pcm sound, Expectation expectation, Predicate<Transcript> isWorthIt, Draft draft) {
    if (sound.millis() < SHORTEST_MILLIS) {
      return Transcript.NOTHING;
    }
    Wanted wanted = new Wanted(phrases(expectation), grammar(expectation.pattern()), isWorthIt);
    List<Transcript> readings = new ArrayList<>(List.of(read(sound, 0, wanted, draft)));
    boolean again = sound.millis() <= LOOK_AGAIN_MILLIS && isWorthIt.test(readings.getFirst());
    for (int i = 0; again && i < LEADS_MILLIS.length; i++) {
      again = Readings.surest(readings).confidence() < SURE;
      if (again) {
        readings.add(read(sound, LEADS_MILLIS[i], wanted, draft));
      }
    }
    return Readings.together(readings);
  }

  /** Freely, and without a second look at what is doubtful. */
  Transcript transcribeOnce(Pcm sound, Draft draft) {
    return sound.millis() < SHORTEST_MILLIS
        ? Transcript.NOTHING
        : Readings.together(List.of(read(sound, 0, Wanted.NOTHING, draft)));
  }

  private List<Phrase> phrases(Expectation expectation) {
    return known.of(expectation.phrases());
  }

  private Optional<CodeGrammar> grammar(String pattern) {
    return CODE.matcher(pattern).matches()
        ? Optional.of(
            grammars.computeIfAbsent(pattern, shape -> CodeGrammar.of(shape, tokens::encode)))
        : Optional.empty();
  }

  private Transcript read(Pcm sound, int leadMillis, Wanted wanted, Draft draft) {
    int lead = leadMillis * Pcm.SAMPLES_PER_MILLI;
    int padded = Math.max(sound.length() + lead, PADDED_MILLIS * Pcm.SAMPLES_PER_MILLI);
    float[] samples = new float[padded];
    Samples.toUnit(sound, samples, lead);
    int cap = (int) Math.ceil(TOKENS_PER_SECOND * sound.millis() / 1000);
    try {
      return decode(resampled(samples), Math.max(LEAST_TOKENS, cap), wanted, draft);
    } catch (OrtException e) {
      throw new SpeechException("moonshine failed on an utterance: " + e.getMessage(), e);
    }
  }

  private FloatBuffer resampled(float[] samples) {
    int length = (int) resampler.outputFor(samples.length);
    FloatBuffer input = DecoderMemory.ofThread().sound(length);
    for (int i = 0; i < length; i++) {
      input.put(i, resampler.valueAt(samples, 0, i));
    }
    return input;
  }

  private Transcript decode(FloatBuffer input, int maxTokens, Wanted wanted, Draft draft)
      throws OrtException {
    long[] shape = {1, input.capacity()};
    try (OnnxTensor sound = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), input, shape);
        OnnxTensor mask = DecoderMemory.ofThread().mask(input.capacity());
        OrtSession.Result encoded =
            encoder.run(Map.of("input_values", sound, "attention_mask", mask));
        MoonshineDecoder walk = new MoonshineDecoder(decoder, (OnnxTensor) encoded.get(0), mask)) {
      Decoding decoding = walk.decode(maxTokens, draft.tokens());
      draft.become(decoding);
      String text = Plausible.english(tokens.text(decoding.tokens()));
      Transcript free = new Transcript(text, MoonshineConfidence.of(decoding));
      // In noise some answer always fits as well as words that hardly fit themselves.
      if (text.isEmpty() || free.confidence() < Readings.LEAST_CONFIDENCE) {
        return Transcript.NOTHING;
      }
      if (!wanted.isWorthIt().test(free)) {
        return free;
      }
      return withCode(walk, decoding, wanted, withPhrase(walk, decoding, wanted, free));
    }
  }

  private static Transcript withPhrase(
      MoonshineDecoder walk, Decoding decoding, Wanted wanted, Transcript free)
      throws OrtException {
    int longest =
        wanted.phrases().stream().mapToInt(phrase -> phrase.tokens().size()).max().orElse(0);
    if (decoding.tokens().size() > FAR_LONGER * longest) {
      return free;
    }
    if (free.confidence() >= SURE) {
      Optional<Phrase> same = find(wanted.phrases(), free.text());
      if (same.isPresent()) {
        return new Transcript(same.get().text(), free.confidence(), Kind.PHRASE, List.of());
      }
    }
    List<Phrase> likely =
        PhraseShortlist.of(wanted.phrases(), free.text(), walk::logProbabilityFirst);
    return PhraseChoice.choose(free, decoding.logProbability(), walk.score(likely));
  }

  /** What is surely heard as one of them needs no comparison with the others. */
  private static Optional<Phrase> find(List<Phrase> phrases, String text) {
    return phrases.stream().filter(phrase -> PhraseChoice.alike(phrase.text(), text)).findFirst();
  }

  private Transcript withCode(
      MoonshineDecoder walk, Decoding decoding, Wanted wanted, Transcript free)
      throws OrtException {
    if (wanted.code().isEmpty()) {
      return free;
    }
    CodeGrammar grammar = wanted.code().get();
    if (free.confidence() >= SURE
        && SpelledSymbols.of(free.text(), TurnWords.of("en")).filling(grammar.pattern())
            == SpelledSymbols.Filling.FULL) {
      return free;
    }
    double freely = decoding.logProbability();
    double least = CodeChoice.hopeless(freely, grammar.longest());
    Optional<CodeSearch.Path> found = grammar.read(decoding);
    if (found.isEmpty()) {
      found = walk.search(grammar, CodeSearch.NARROW, least);
    }
    if (found.filter(path -> CodeChoice.isPromising(freely, path)).isPresent()) {
      found = walk.search(grammar, CodeSearch.WIDE, least);
    }
    return found
        .map(path -> CodeChoice.choose(free, freely, path, tokens.text(path.tokens())))
        .orElse(free);
  }

  @Override
  public void close() {
    try {
      encoder.close();
      decoder.close();
    } catch (OrtException e) {
      throw new SpeechException("moonshine cannot be closed", e);
    }
  }
}
