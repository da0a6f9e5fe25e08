package org.warmline.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moonshine's decoder over one encoded sound. Whoever gets a step closes it. Used by one thread,
 * for one utterance at a time.
 */
final class DecoderNetwork {
  private static final int LAYERS = 6;
  private static final int HEADS = 8;
  private static final int HEAD_SIZE = 36;
  private static final int VALUES_PER_TOKEN = HEADS * HEAD_SIZE;
  private static final List<String> OF_WORDS = names("decoder");
  private static final List<String> OF_SOUND = names("encoder");
  private static final Set<String> PRESENT_OF_SOUND =
      Set.copyOf(OF_SOUND.stream().map(DecoderNetwork::present).toList());
  private static final FloatBuffer NOTHING = FloatBuffer.allocate(VALUES_PER_TOKEN);

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final DecoderMemory memory = DecoderMemory.ofThread();
  private final OrtSession session;
  private final OnnxTensor sound;
  private final OnnxTensor soundMask;

  DecoderNetwork(OrtSession session, OnnxTensor sound, OnnxTensor soundMask) {
    this.session = session;
    this.sound = sound;
    this.soundMask = soundMask;
  }

  /** The first step, which also makes the keys and values of the sound. */
  DecoderStep begin(int token) throws OrtException {
    return run(new long[][] {{token}}, List.of(0), null, null);
  }

  /** One more token after those that {@code last} came from. */
  DecoderStep next(int token, DecoderStep first, DecoderStep last) throws OrtException {
    return run(new long[][] {{token}}, List.of(0), first, last);
  }

  /**
   * Several continuations of the first step at once, a row each, all of one length. The sound is
   * there only once: the network spreads it over the rows by itself.
   */
  DecoderStep side(long[][] rows, DecoderStep first) throws OrtException {
    return run(rows, Collections.nCopies(rows.length, 0), first, first);
  }

  /**
   * One more token for each of several paths.
   *
   * @param parents for each path, the row of {@code last} that it goes on from
   */
  DecoderStep branch(long[][] rows, List<Integer> parents, DecoderStep first, DecoderStep last)
      throws OrtException {
    return run(rows, parents, first, last);
  }

  /** The step as if it had ended after so many tokens; of one row. Takes its place. */
  DecoderStep cut(DecoderStep step, int length) throws OrtException {
    if (length == step.length()) {
      return step;
    }
    DecoderMemory.Bank shorter = memory.after(step.bank());
    List<OnnxTensor> words = new ArrayList<>();
    for (int i = 0; i < OF_WORDS.size(); i++) {
      FloatBuffer from = step.bank().buffer(i, VALUES_PER_TOKEN * step.length());
      FloatBuffer to = shorter.buffer(i, VALUES_PER_TOKEN * length);
      for (int head = 0; head < HEADS; head++) {
        int size = HEAD_SIZE * length;
        to.put(head * size, from, head * HEAD_SIZE * step.length(), size);
      }
      words.add(tensor(shorter, i, 1, length));
    }
    return step.replaced(shorter, words, length);
  }

  private DecoderStep run(
      long[][] rows, List<Integer> parents, @Nullable DecoderStep first, @Nullable DecoderStep last)
      throws OrtException {
    List<OnnxTensor> own = new ArrayList<>();
    try {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      inputs.put("input_ids", kept(own, ids(rows)));
      inputs.put(
          "use_cache_branch",
          kept(own, OnnxTensor.createTensor(environment, new boolean[] {last != null})));
      inputs.put("encoder_hidden_states", sound);
      inputs.put("encoder_attention_mask", soundMask);
      for (String name : OF_SOUND) {
        inputs.put(past(name), first == null ? nothing(own) : first.sound(present(name)));
      }
      for (int i = 0; i < OF_WORDS.size(); i++) {
        OnnxTensor words = last == null ? nothing(own) : picked(own, last, i, parents);
        inputs.put(past(OF_WORDS.get(i)), words);
      }
      return written(inputs, rows, last);
    } finally {
      own.forEach(OnnxTensor::close);
    }
  }

  /** Runs with all that is written at every step going to memory that is there already. */
  private DecoderStep written(
      Map<String, OnnxTensor> inputs, long[][] rows, @Nullable DecoderStep last)
      throws OrtException {
    int places = rows[0].length;
    int length = places + (last == null ? 0 : last.length());
    FloatBuffer logits =
        last == null ? memory.logitsAtFirst() : memory.logits(rows.length * places);
    DecoderMemory.Bank bank = last == null ? memory.first() : memory.after(last.bank());
    List<OnnxTensor> words = new ArrayList<>();
    long[] shape = {rows.length, places, DecoderMemory.VOCABULARY};
    try (OnnxTensor thought = OnnxTensor.createTensor(environment, logits, shape)) {
      Map<String, OnnxTensor> outputs = new HashMap<>();
      outputs.put("logits", thought);
      for (int i = 0; i < OF_WORDS.size(); i++) {
        OnnxTensor tensor = tensor(bank, i, rows.length, length);
        words.add(tensor);
        outputs.put(present(OF_WORDS.get(i)), tensor);
      }
      Set<String> made = last == null ? PRESENT_OF_SOUND : Set.of();
      OrtSession.Result result = session.run(inputs, made, outputs);
      return new DecoderStep(result, logits, bank, words, rows.length, length);
    } catch (OrtException | RuntimeException e) {
      words.forEach(OnnxTensor::close);
      throw e;
    }
  }

  private OnnxTensor ids(long[][] rows) throws OrtException {
    LongBuffer ids = LongBuffer.allocate(rows.length * rows[0].length);
    for (long[] row : rows) {
      ids.put(row);
    }
    return OnnxTensor.createTensor(
        environment, ids.flip(), new long[] {rows.length, rows[0].length});
  }

  private OnnxTensor nothing(List<OnnxTensor> own) throws OrtException {
    return kept(
        own,
        OnnxTensor.createTensor(
            environment, NOTHING.duplicate(), new long[] {1, HEADS, 1, HEAD_SIZE}));
  }

  private OnnxTensor picked(
      List<OnnxTensor> own, DecoderStep step, int index, List<Integer> parents)
      throws OrtException {
    if (parents.equals(IntStream.range(0, step.rows()).boxed().toList())) {
      return step.words(index);
    }
    int size = VALUES_PER_TOKEN * step.length();
    FloatBuffer from = step.bank().buffer(index, size * step.rows());
    FloatBuffer to = memory.picked().buffer(index, size * parents.size());
    for (int row = 0; row < parents.size(); row++) {
      to.put(row * size, from, parents.get(row) * size, size);
    }
    return kept(own, tensor(memory.picked(), index, parents.size(), step.length()));
  }

  private OnnxTensor tensor(DecoderMemory.Bank bank, int index, int rows, int length)
      throws OrtException {
    return OnnxTensor.createTensor(
        environment,
        bank.buffer(index, VALUES_PER_TOKEN * rows * length),
        new long[] {rows, HEADS, length, HEAD_SIZE});
  }

  private static List<String> names(String of) {
    return IntStream.range(0, LAYERS)
        .boxed()
        .flatMap(layer -> Stream.of(layer + "." + of + ".key", layer + "." + of + ".value"))
        .toList();
  }

  private static String past(String name) {
    return "past_key_values." + name;
  }

  private static String present(String name) {
    return "present." + name;
  }

  private static OnnxTensor kept(List<OnnxTensor> own, OnnxTensor tensor) {
    own.add(tensor);
    return tensor;
  }
}
