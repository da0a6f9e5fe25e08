package org.warmline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One browser with one tab and a fake microphone, used as a person would use it. */
public final class Tab implements AutoCloseable {
  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;

  private Tab(ChromeDriver driver) {
    this.driver = driver;
  }

  public static Tab open(Path microphone) {
    return new Tab(Chromium.open(microphone));
  }

  public ChromeDriver driver() {
    return driver;
  }

  public Tab go(String url) {
    driver.get(url);
    return this;
  }

  /** Kills the tab, as a crash would, and opens an empty one in the same browser. */
  public void killTab() {
    String old = driver.getWindowHandle();
    driver.switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
    String fresh = driver.getWindowHandle();
    driver.switchTo().window(old);
    driver.close();
    driver.switchTo().window(fresh);
  }

  public void press(CharSequence... keys) {
    new Actions(driver).sendKeys(String.join("", keys)).perform();
  }

  /**
   * Presses a key again and again until something matches: keys do nothing for the first moment of
   * a ring, so that a stray stroke never answers.
   */
  public void pressUntil(String key, String css) {
    pressing(key, css, tab -> !tab.driver.findElements(By.cssSelector(css)).isEmpty());
  }

  public void pressUntilGone(String key, String css) {
    pressing(key, "no " + css, tab -> tab.driver.findElements(By.cssSelector(css)).isEmpty());
  }

  private void pressing(String key, String what, Predicate<Tab> reached) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(700))
        .withMessage(() -> what + ", but the page says:\n" + text())
        .until(
            ignored -> {
              boolean done = reached.test(this);
              if (!done) {
                press(key);
              }
              return done;
            });
  }

  public void pressWith(Keys modifier, CharSequence key) {
    new Actions(driver).keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
  }

  public void type(String css, String text) {
    await(css);
    driver.findElement(By.cssSelector(css)).sendKeys(text);
  }

  public void click(String css) {
    await(css);
    driver.findElement(By.cssSelector(css)).click();
  }

  public void clickText(String text) {
    String path = "//button[contains(normalize-space(.), '" + text + "')]";
    awaiting("a button " + text, tab -> tab.driver.findElements(By.xpath(path)).size() > 0);
    driver.findElement(By.xpath(path)).click();
  }

  /** Waits until something on the page matches. */
  public void await(String css) {
    awaiting(css, tab -> !tab.driver.findElements(By.cssSelector(css)).isEmpty());
  }

  public void awaitGone(String css) {
    awaiting("no " + css, tab -> tab.driver.findElements(By.cssSelector(css)).isEmpty());
  }

  /** Waits until the whole page says this, in whatever case. */
  public void awaitText(String words) {
    awaiting(words, tab -> tab.text().toLowerCase().contains(words.toLowerCase()));
  }

  public String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  public List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  public Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  public void awaiting(String what, Predicate<Tab> reached) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100))
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> what + ", but the page says:\n" + text())
        .until(ignored -> reached.test(this));
  }

  /** No serious finding of axe-core on the page as it stands. */
  public void assertFair() {
    List<Rule> serious =
        new AxeBuilder()
            .analyze(driver).getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .toList();
    assertThat(serious)
        .as(() -> serious.stream().map(r -> r.getId() + " " + r.getNodes()).toList().toString())
        .isEmpty();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
