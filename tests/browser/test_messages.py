"""What the page says of a figure stands in the figure and goes when it no longer holds; the rest is at the foot."""

from playwright.sync_api import expect


def test_what_is_wrong_with_a_number_is_said_under_its_controls_and_goes_when_it_is_right(hung):
    number = hung.unfolded('form#texts input[type="number"]').first
    right = number.input_value()
    number.fill("-1")
    hung.submit("texts").click()
    message = hung.page.locator("form#texts [role=status] .message")
    expect(message).to_have_attribute("id", "message-texts")
    expect(message).to_be_visible()
    expect(hung.page.locator("#messages .message")).to_have_count(0)
    number.fill(right)
    expect(message).to_have_count(0)


def test_what_concerns_the_page_stands_at_its_foot(hung):
    hung.page.evaluate("location.hash = 'retention.distance=9999'")
    message = hung.page.locator("#messages .message")
    expect(message).to_have_attribute("data-subject", "address")
    hung.page.evaluate("location.hash = 'retention.distance=60'")
    expect(message).to_have_count(0)


def test_a_clamped_distance_is_said_as_long_as_it_holds(hung):
    hung.figure("retention")  # with its further controls
    control = hung.page.locator('form#retention [name="distance"]')
    control.fill("200")
    hung.switch("retention", "measure", "recall").check()
    message = hung.message("retention-distance")
    expect(message).to_contain_text("200")
    hung.switch("retention", "seed").fill("2")
    expect(message).to_contain_text("200")
    control.fill("20")
    expect(message).to_have_count(0)
